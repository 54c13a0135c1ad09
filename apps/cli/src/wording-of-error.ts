import { BeyondCalendar, InvalidTerm, type TermFault, type Wording } from '@lienthong/calendar';
import { InvalidCalendarFile } from '@lienthong/catalogue/calendars';

const terms: Record<TermFault, Wording> = {
  'not-a-number': { vi: 'phải là một số', en: 'must be a number' },
  negative: { vi: 'không được âm', en: 'must not be negative' },
  'minute-steps': { vi: 'số giờ phải tròn phút (bội của 1/60)', en: 'hours come in whole minutes (steps of 1/60)' },
  'four-decimals': { vi: 'số ngày có tối đa bốn chữ số thập phân', en: 'days have at most four decimals' },
  'whole-days': {
    vi: 'phải là số ngày nguyên; phần lẻ chỉ dùng với quy tắc exact',
    en: 'must be whole days; fractions need the rule exact',
  },
  'at-least-one-day': {
    vi: 'phải từ một ngày trở lên (ngày nhận là ngày 0, Bộ luật Dân sự Điều 147)',
    en: 'must be at least one day (the day of receipt is day 0, Civil Code art. 147)',
  },
  'hours-are-exact': {
    vi: 'giờ làm việc chỉ tính theo quy tắc exact',
    en: 'hours are counted by the rule exact alone',
  },
  'day-over': {
    vi: 'đã hết giờ làm việc của ngày, không còn thời gian',
    en: 'the office hours of the day are over, no time is left',
  },
};

/** What went wrong, for people. Errors that have no words of their own here speak their message. */
export function wordingOf(error: unknown): Wording {
  if (error instanceof InvalidTerm) return terms[error.rule];
  if (error instanceof BeyondCalendar) {
    const { from, to } = error.details;
    return {
      vi: `vượt ra ngoài lịch làm việc đã biết (${from} đến ${to}); không tính phỏng đoán`,
      en: `goes beyond the known calendar (${from} to ${to}); nothing is guessed`,
    };
  }
  if (error instanceof InvalidCalendarFile) {
    const { file, fault } = error.details;
    return { vi: `tệp lịch ${file} không dùng được: ${fault}`, en: `calendar file ${file} cannot be used: ${fault}` };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { vi: message, en: message };
}
