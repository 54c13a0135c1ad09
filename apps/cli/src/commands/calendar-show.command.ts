import { calendarName, type WorkCalendar } from '@lienthong/calendar';
import { dayOfWeek, plainDate, plusDays } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { knownCalendar } from '../known-calendar.js';

interface Options {
  readonly asKnown?: string;
  readonly year?: string;
  readonly json?: boolean;
}

export function registerShow(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('show [ID]')
    .description(
      vi
        ? 'Ngày nghỉ và ngày làm bù của một năm, theo bản mới nhất hoặc như đã biết vào một ngày'
        : 'Days off and worked Saturdays of a year, by the newest version or as known on a day',
    )
    .option('--as-known <DATE>', vi ? 'như đã biết vào cuối ngày này' : 'as known at the end of that day')
    .option('--year <YYYY>', vi ? 'năm (mặc định: năm nay)' : 'year (this one unless given)')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action((id: string | undefined, options: Options) => show(id, options, io));
}

async function show(id: string | undefined, { asKnown, year, json }: Options, io: CliIo): Promise<void> {
  const calendar = await knownCalendar(id, asKnown);
  const days = unusualDays(calendar, year ?? String(new Date().getUTCFullYear()));
  if (json) {
    await answer(io, JSON.stringify({ calendar: calendarName(calendar), from: calendar.from, to: calendar.to, days }));
    return;
  }
  await answer(io, `${calendarName(calendar)}  ${calendar.from} … ${calendar.to}`);
  for (const { date, working, reason, source, certainty } of days) {
    const status = { vi: working ? 'làm' : 'nghỉ', en: working ? 'worked' : 'off' }[io.language];
    const mark = certainty === 'forecast' ? ` [${io.language === 'vi' ? 'dự kiến' : 'forecast'}]` : '';
    await answer(io, `  ${date}  ${status.padEnd(6)}  ${reason[io.language]} — ${source}${mark}`);
  }
}

/** Days of a year that are not as their day of the week. */
function unusualDays(calendar: WorkCalendar, year: string) {
  const [first, last] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)];
  const days = [];
  for (let date = first; date <= last; date = plusDays(date, 1)) {
    if (date < calendar.from || date > calendar.to) continue;
    const day = calendar.day(date);
    if (day.working === dayOfWeek(date) > 5) days.push(day);
  }
  return days;
}
