import { type CalendarData, type WorkCalendar, workCalendar } from '@lienthong/calendar';
import { plainDate } from '@lienthong/kernel';

const [from, to] = [plainDate('2025-01-01'), plainDate('2026-12-31')];
const source = 'time.md §11';

function off(date: string) {
  const reason = { vi: 'Nghỉ lễ', en: 'Holiday' };
  return { date: plainDate(date), status: 'off', reason, source, certainty: 'official' } as const;
}

const spring2025: CalendarData = {
  ...{ id: 'spring-2025', version: '1', from, to },
  weekly: [
    {
      ...{ from, to, source, days: [1, 2, 3, 4, 5] },
      windows: [
        { from: 450, to: 690 },
        { from: 810, to: 1050 },
      ],
    },
  ],
  days: [
    off('2025-04-30'),
    off('2025-05-01'),
    off('2025-05-02'),
    {
      ...{ date: plainDate('2025-04-26'), status: 'worked', swapWith: plainDate('2025-05-02'), source },
      ...{ reason: { vi: 'Làm bù', en: 'Swapped working day' }, certainty: 'official' },
    },
  ],
};

/** Spring of 2025 as time.md §11 has it: 480 minutes a day, Saturday 26/4 worked, 30/4 to 2/5 off. */
export const fixtureCalendar: WorkCalendar = workCalendar(spring2025);

/** The same before the swap of Saturday 26/4 and Friday 2/5 was announced. @see time.md E10 */
export const beforeTheSwap: WorkCalendar = workCalendar({
  ...spring2025,
  version: '0',
  days: spring2025.days.filter(({ date }) => date !== '2025-04-26' && date !== '2025-05-02'),
});

const daysOff = (version: string, dates: readonly string[]): CalendarData => ({
  ...spring2025,
  version,
  days: [...spring2025.days, ...dates.map(off)],
});

/** The same with days off that nobody knew of before. */
export const withDaysOff = (version: string, ...dates: string[]): WorkCalendar => workCalendar(daysOff(version, dates));

/** The same as long as no day after `date` was known. */
export const knownUntil = (date: string): WorkCalendar =>
  workCalendar({ ...spring2025, version: 'short', to: plainDate(date) });

const ownHours: CalendarData = {
  ...spring2025,
  id: 'other-hours',
  days: [],
  weekly: [
    {
      ...{ from, to, source, days: [1, 2, 3, 4, 5] },
      windows: [
        { from: 480, to: 720 },
        { from: 780, to: 960 },
      ],
    },
  ],
};

/** An agency with hours of its own: 08:00–12:00 and 13:00–16:00, 420 minutes a day. */
export const otherHours: WorkCalendar = workCalendar(spring2025, ownHours);

/** One version of the working days: for everybody, and for an agency with hours of its own. */
export interface Announced {
  readonly calendar: WorkCalendar;
  readonly otherHours: WorkCalendar;
}

const announced = (data: CalendarData): Announced => ({
  calendar: workCalendar(data),
  otherHours: workCalendar(data, ownHours),
});

/** Days off that are announced one after the other, and taken back; the first is what everybody began with. */
export const ANNOUNCED: readonly [Announced, ...Announced[]] = [
  { calendar: fixtureCalendar, otherHours },
  announced(daysOff('said-1', ['2025-04-08', '2025-04-22'])),
  announced(daysOff('said-2', ['2025-04-15', '2025-05-06', '2025-05-07'])),
];
