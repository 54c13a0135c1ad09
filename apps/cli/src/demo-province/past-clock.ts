import type { WorkCalendar } from '@lienthong/calendar';
import { atMinuteOf, type Clock, dateOf, type Instant, later, type PlainDate, workingMinutes } from '@lienthong/kernel';

/** A clock that tells the time of a story; it is set to each moment of it. */
export interface PastClock extends Clock {
  date(): PlainDate;
  goTo(at: Instant): void;
  /** A morning of work some working days ago; now for 0. */
  daysAgo(workingDays: number): Instant;
  afterWork(from: Instant, minutes: number): Instant;
  isAhead(at: Instant): boolean;
}

const NINE = 9 * 60;

export function pastClock(present: Instant, calendar: WorkCalendar): PastClock {
  let now = present;
  return {
    now: () => Date.parse(now),
    date: () => dateOf(now),
    goTo: (at) => {
      now = at;
    },
    daysAgo: (workingDays) => {
      let day = dateOf(present);
      for (let back = 0; back < workingDays; back += 1) day = calendar.workingDayBefore(day);
      return workingDays === 0 ? present : atMinuteOf(day, NINE);
    },
    afterWork: (from, minutes) => later(now, calendar.add(from, workingMinutes(minutes))),
    isAhead: (at) => at > present,
  };
}
