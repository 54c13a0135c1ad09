import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidCalendar } from '@lienthong/calendar';
import { plainDate } from '@lienthong/kernel';
import { calendarFromFile, InvalidCalendarFile, provinceCalendar } from './calendars.js';

const folder = mkdtempSync(join(tmpdir(), 'calendars-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const head =
  'id: office\nversion: "1"\nname: { vi: Phòng mẫu, en: Sample office }\nfrom: "2025-01-01"\nto: "2025-12-31"\n';
const weekly = (days: string, hours: string) =>
  `weekly:\n  - { from: "2025-01-01", to: "2025-12-31", days: ${days}, hours: ${hours}, source: sample }\n`;

it('an office that opens on Saturday mornings still rests on the national days', () => {
  const path = file('saturday.yaml', `${head}extends: ha-tinh\n${weekly('[1, 2, 3, 4, 5, 6]', '["07:00-11:00"]')}`);
  const calendar = calendarFromFile(path);
  const minutes = (date: string) => calendar.day(plainDate(date)).minutes;
  expect([minutes('2025-04-19'), minutes('2025-04-30'), minutes('2025-04-20')]).toEqual([240, 0, 0]);
  expect([calendar.id, calendar.version]).toEqual(['office', `${provinceCalendar().version}+1`]);
  expect([calendar.from, calendar.to]).toEqual(['2025-01-01', '2025-12-31']);
});

it('a calendar may extend a file beside it, and be written in JSON', () => {
  file('base.yaml', `${head}${weekly('[1]', '["08:00-12:00"]')}`);
  const own = {
    id: 'own',
    version: '2',
    name: { vi: 'Riêng', en: 'Own' },
    extends: './base.yaml',
    from: '2025-01-01',
    to: '2025-12-31',
  };
  const worked = {
    dates: ['2025-04-22'],
    hours: ['09:00-10:00'],
    reason: { vi: 'Trực', en: 'Duty' },
    source: 'sample',
  };
  const calendar = calendarFromFile(file('own.json', JSON.stringify({ ...own, daysWorked: [worked] })));
  expect(calendar.day(plainDate('2025-04-22'))).toMatchObject({ minutes: 60, reason: { vi: 'Trực' } });
});

it.each([
  ['a missing field', 'id: office\n', 'version:'],
  ['an unknown field', `${head}holidays: []\n`, 'holidays'],
  [
    'a day that does not exist',
    `${head}swaps:\n  - { off: "2025-02-30", worked: "2025-03-01", source: x }\n`,
    'swaps.0.off',
  ],
  [
    'hours in another form',
    `${head}${weekly('[1]', '["7h30-11h30"]')}`,
    'weekly.0.hours.0: office hours are written HH:mm-HH:mm',
  ],
  ['a weekday that is none', `${head}${weekly('[8]', '["08:00-12:00"]')}`, 'weekly.0.days.0'],
  ['what is no YAML', 'id: [', 'Calendar file'],
  ['a calendar that extends itself', `${head}extends: ./bad.yaml\n`, 'extends itself'],
  ['a calendar that extends nothing', `${head}extends: nowhere\n`, 'ENOENT'],
])('refuses %s, and names it', (_what, text, named) => {
  const path = file('bad.yaml', text);
  expect(() => calendarFromFile(path)).toThrow(InvalidCalendarFile);
  expect(() => calendarFromFile(path)).toThrow(named);
});

it('refuses hours that end before they begin', () => {
  const path = file('backwards.yaml', `${head}${weekly('[1]', '["12:00-08:00"]')}`);
  expect(() => calendarFromFile(path)).toThrow(InvalidCalendar);
});
