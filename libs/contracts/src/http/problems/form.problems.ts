import type { ProblemTexts } from './problem-text.js';

/** Refusals of codes, times, terms and files that are not what they should be. */
export const formProblems = {
  'code.invalid': { status: 400, title: { vi: 'Mã không đúng dạng', en: 'Not a code of that kind' } },
  'leg.invalid-id': { status: 400, title: { vi: 'Mã chặng không đúng dạng', en: 'Not the id of a leg' } },
  'time.invalid-instant': { status: 400, title: { vi: 'Thời điểm không hợp lệ', en: 'Not a date and time' } },
  'time.invalid-date': { status: 400, title: { vi: 'Ngày không hợp lệ', en: 'Not a day' } },
  'term.invalid': { status: 422, title: { vi: 'Thời hạn không hợp lệ', en: 'Not a term' } },
  'calendar.beyond': {
    status: 422,
    title: { vi: 'Vượt ra ngoài lịch làm việc đã biết', en: 'Beyond the known calendar' },
    detail: {
      vi: 'Lịch có từ {from} đến {to}; không tính phỏng đoán.',
      en: 'The calendar knows {from} to {to}; nothing is guessed.',
    },
  },
  'calendar.not-a-working-day': {
    status: 422,
    title: { vi: '{date} không phải ngày làm việc', en: '{date} is not a working day' },
  },
  'calendar.invalid': {
    status: 500,
    title: { vi: 'Dữ liệu lịch làm việc có lỗi', en: 'The calendar data are faulty' },
  },
  'calendar.invalid-file': { status: 500, title: { vi: 'Tệp lịch làm việc có lỗi', en: 'A calendar file is faulty' } },
  'agency.invalid-file': { status: 500, title: { vi: 'Tệp cơ quan có lỗi', en: 'The file of agencies is faulty' } },
  'index.invalid-file': { status: 500, title: { vi: 'Tệp bộ chỉ số có lỗi', en: 'A file of an index is faulty' } },
  'index.not-in-force': {
    status: 422,
    title: { vi: 'Bộ chỉ số chưa hoặc không còn hiệu lực', en: 'The index is not in force' },
    detail: { vi: '{index} vào ngày {on}.', en: '{index} on {on}.' },
  },
  'procedure.invalid-file': { status: 500, title: { vi: 'Tệp quy trình có lỗi', en: 'A procedure file is faulty' } },
  'event.unreadable': { status: 500, title: { vi: 'Không đọc được sự kiện', en: 'An event cannot be read' } },
} as const satisfies ProblemTexts;
