import type { DeadlineExplanation } from '@lienthong/case';
import { localIso } from '@lienthong/kernel';
import { explanation } from './explanation.js';
import type { Language } from './language.js';

const words = {
  vi: {
    received: 'Nhận',
    counted: 'tính từ',
    cutOff: { none: '', 'after-15:00': 'nhận sau 15 giờ', 'last-hour': 'nhận trong giờ làm việc cuối' },
    term: 'Thời hạn',
    unit: { 'working-hour': 'giờ làm việc', 'working-day': 'ngày làm việc', 'calendar-day': 'ngày' },
    suspended: 'Tạm dừng',
    extension: 'Gia hạn theo',
    minutes: 'phút',
    due: 'Hạn',
    announced: 'Đã hẹn',
    standsStill: 'đang tạm dừng: chưa biết, không sớm hơn',
    provisional: 'dự kiến',
    lastDay: 'Ngày cuối để xin lỗi, hẹn lại đúng hạn',
    version: 'Bản',
    rules: 'Bộ quy tắc',
    beyond: 'Từ hạn đến ngày đã hẹn lại, không ai được thêm thời gian',
    cause: {
      accept: 'tiếp nhận',
      'appointment-2': 'nhận chứng từ nộp tiền',
      restart: 'tính lại từ đầu',
      suspension: 'hết tạm dừng',
      calendar: 'lịch thay đổi',
      statutory: 'gia hạn theo luật',
      apology: 'xin lỗi, hẹn lại',
      'version-move': 'chuyển phiên bản quy trình',
      correction: 'đính chính',
      offer: 'chuyển đến',
      'term-set': 'đặt thời hạn',
    },
  },
  en: {
    received: 'Received',
    counted: 'counted from',
    cutOff: { none: '', 'after-15:00': 'received after 15:00', 'last-hour': 'received in the last working hour' },
    term: 'Term',
    unit: { 'working-hour': 'working hours', 'working-day': 'working days', 'calendar-day': 'days' },
    suspended: 'Suspended',
    extension: 'Extended by',
    minutes: 'min',
    due: 'Due',
    announced: 'Announced',
    standsStill: 'the clock stands still: not known, and no earlier than',
    provisional: 'provisional',
    lastDay: 'Last day to apologise in time',
    version: 'Version',
    rules: 'Rules',
    beyond: 'From what is owed to what was announced, time that nobody was given',
    cause: {
      accept: 'acceptance',
      'appointment-2': 'proof of payment',
      restart: 'counted anew',
      suspension: 'waiting ended',
      calendar: 'calendar changed',
      statutory: 'extended by law',
      apology: 'apology, new date',
      'version-move': 'moved to another version',
      correction: 'correction',
      offer: 'offered',
      'term-set': 'term set',
    },
  },
} as const satisfies Record<Language, object>;

/** A deadline as people read it: what arrived, every day counted or skipped, what stood still, what moved it, and where it ended up. */
export function deadlineLines(told: DeadlineExplanation, language: Language): string[] {
  const say = words[language];
  const [id = '', version = ''] = told.calendar.split('@');
  const cutOff = told.startAt > told.receivedAt ? say.cutOff[told.cutOff] : '';
  const marks = told.isProvisional ? ` [${say.provisional}]` : '';
  return [
    `${say.received} ${localIso(told.receivedAt)}, ${say.counted} ${localIso(told.startAt)}${cutOff && ` (${cutOff})`}`,
    ...(told.term ? [`${say.term}: ${told.term.amount} ${say.unit[told.term.unit]}`] : []),
    ...explanation(told.days, told.allotted, { id, version }, language),
    ...told.suspensions.map(
      ({ leg, from, to, minutes }) =>
        `${say.suspended} ${localIso(from)} – ${to ? localIso(to) : '…'} (${leg}): ${minutes} ${say.minutes}`,
    ),
    ...told.extensions.map(
      ({ ground, minutes, at, leg }) =>
        `${say.extension} ${ground} (${leg}, ${localIso(at)}): ${minutes} ${say.minutes}`,
    ),
    ...told.versions.map(
      ({ cause, at, dueAt }, index) =>
        `${say.version} ${index + 1}, ${localIso(at)}, ${say.cause[cause]}: ${localIso(dueAt)}`,
    ),
    `${say.due} ${told.isSuspended ? `(${say.standsStill}) ` : ''}${localIso(told.dueAt)}${marks}`,
    ...announcement(told, language),
    ...(told.rules ? [`${say.rules}: ${told.rules}`] : []),
  ];
}

function announcement(told: DeadlineExplanation, language: Language): string[] {
  const say = words[language];
  const { announcedDueAt, announcedDays, lastDayToApologise, dueAt, calendar } = told;
  const [id = '', version = ''] = calendar.split('@');
  const gained = announcedDays.reduce((sum, { counted }) => sum + counted, 0);
  return [
    ...(announcedDays.length > 0 ? [say.beyond, ...explanation(announcedDays, gained, { id, version }, language)] : []),
    ...(announcedDueAt && announcedDueAt !== dueAt ? [`${say.announced} ${localIso(announcedDueAt)}`] : []),
    ...(lastDayToApologise ? [`${say.lastDay}: ${lastDayToApologise}`] : []),
  ];
}
