import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarFiles, provinceCalendar } from '@lienthong/catalogue';
import { dateOf, instantOfEpoch } from '@lienthong/kernel';

/** Writes the national days with one more day off: the next working day, announced just now. */
export function newDayOff(folder: string): { readonly file: string; readonly date: string } {
  const date = provinceCalendar().workingDayAfter(dateOf(instantOfEpoch(Date.now())), 1);
  const { text = '' } = calendarFiles().find(({ name }) => name === 'vietnam.yaml') ?? {};
  const file = join(folder, 'new-day-off.yaml');
  const changed = text
    .replace(/^version: .*$/m, 'version: "bench"')
    .replace(/^daysOff:$/m, `daysOff:\n  - { dates: ["${date}"], reason: *national, source: bench }`);
  writeFileSync(file, changed);
  return { file, date };
}
