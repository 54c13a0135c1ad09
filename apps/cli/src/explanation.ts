import type { ExplainedDay, WorkCalendar } from '@lienthong/calendar';
import type { Language } from './language.js';

const words = {
  vi: {
    day: 'ngày',
    off: 'nghỉ',
    minutes: 'phút',
    forecast: 'dự kiến',
    unverified: 'chưa đối chiếu',
    sum: 'Tổng',
    calendar: 'lịch',
  },
  en: {
    day: 'day',
    off: 'off',
    minutes: 'min',
    forecast: 'forecast',
    unverified: 'unverified',
    sum: 'Sum',
    calendar: 'calendar',
  },
};

/** Every day of a span on a line of its own, counted or skipped, with reason and source; the sum at the end. */
export function explanation(
  days: readonly ExplainedDay[],
  minutes: number,
  calendar: Pick<WorkCalendar, 'id' | 'version'>,
  language: Language,
): string[] {
  const say = words[language];
  const dates = new Intl.DateTimeFormat(language === 'vi' ? 'vi' : 'en-GB', {
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const lines = days.map(({ date, working, workingDay, counted, reason, source, certainty, unverified }) => {
    const place = working ? `${say.day} ${workingDay}` : say.off;
    const marks = [certainty === 'forecast' ? say.forecast : '', unverified ? say.unverified : ''].filter(Boolean);
    const mark = marks.length > 0 ? ` [${marks.join(', ')}]` : '';
    const day = dates.format(new Date(`${date}T00:00:00Z`));
    return `  ${day.padEnd(22)} ${place.padEnd(8)} ${String(counted).padStart(4)} ${say.minutes}  ${reason[language]} — ${source}${mark}`;
  });
  return [...lines, `${say.sum}: ${minutes} ${say.minutes}; ${say.calendar} ${calendar.id} (${calendar.version})`];
}
