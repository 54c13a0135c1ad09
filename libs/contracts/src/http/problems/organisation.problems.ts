import { field, type ProblemTexts } from './problem-text.js';

/** Refusals about offices, and who stands in for whom. */
export const organisationProblems = {
  'organisation.period-invalid': {
    status: 422,
    title: { vi: 'Khoảng thời gian không hợp lệ', en: 'The period is none' },
    detail: { vi: 'Từ {from} đến {to}.', en: 'From {from} to {to}.' },
    ...field.body('/to'),
  },
  'organisation.stand-in-of-oneself': {
    status: 422,
    title: { vi: 'Không thể tự ủy quyền cho chính mình', en: 'Nobody stands in for himself' },
    ...field.body('/delegate'),
  },
  'organisation.invalid-change': {
    status: 422,
    title: { vi: 'Thay đổi tổ chức không hợp lệ', en: 'The change of the organisation is invalid' },
    detail: { vi: '{faults}', en: '{faults}.' },
  },
  'organisation.change-applied': {
    status: 409,
    title: { vi: 'Mã thay đổi đã dùng cho nội dung khác', en: 'The code of the change stands for another text' },
    detail: { vi: 'Thay đổi {change}.', en: 'Change {change}.' },
  },
} as const satisfies ProblemTexts;
