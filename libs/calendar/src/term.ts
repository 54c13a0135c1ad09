import { dateOf, daysBetween, type Instant, plusDays, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { BeyondCalendar, InvalidTerm } from './calendar.errors.js';
import { exactHours, exactWorkingDays } from './exact-measure.js';
import type { WorkCalendar } from './work-calendar.js';

export type TermUnit = 'working-hour' | 'working-day' | 'calendar-day';
export type TermRule = 'exact' | 'civil-code';

/** An amount of time that the law or a definition allows. */
export interface Term {
  readonly amount: number;
  readonly unit: TermUnit;
  /** Hours are exact and days civil-code unless it says otherwise; calendar days have one meaning only. */
  readonly rule?: TermRule;
}

/** A term turned, once, into minutes of one calendar. */
export interface Allotment {
  readonly dueAt: Instant;
  /** B = wm(start, dueAt). */
  readonly minutes: WorkingMinutes;
  /** The span touches a forecast day: the due is re-timed when the official notice is loaded. */
  readonly provisional: boolean;
}

/**
 * The due instant and the working minutes of a term that starts at `start`; applies no cut-off.
 *
 * @param start the effective start σ of the case or leg
 * @throws {InvalidTerm} when the amount does not suit unit and rule
 * @throws {BeyondCalendar} when the due lies after the last known day
 * @see time.md §3; Civil Code 2015 (91/2015/QH13) art. 147–148
 */
export function allot(term: Term, start: Instant, calendar: WorkCalendar): Allotment {
  const dueAt = dueOf(term, start, calendar);
  return {
    dueAt,
    minutes: calendar.minutesBetween(start, dueAt),
    provisional: calendar.isProvisional(start, dueAt),
  };
}

/**
 * A promise that lands on a day off is due at the close of the next working day; on a working day it stays.
 * @see Civil Code 2015 art. 148(5); time.md §4, calendar re-timing
 */
export function rolled(dueAt: Instant, calendar: WorkCalendar): Instant {
  const date = dateOf(dueAt);
  return calendar.day(date).working ? dueAt : calendar.closeOf(calendar.workingDayAfter(date, 1));
}

/** The due instant alone, at a third of the price. @throws {InvalidTerm} {BeyondCalendar} as `allot` does */
export function dueOf({ amount, unit, rule }: Term, start: Instant, calendar: WorkCalendar): Instant {
  if (!Number.isFinite(amount)) throw new InvalidTerm('not-a-number', amount);
  if (amount < 0) throw new InvalidTerm('negative', amount);
  if (unit === 'calendar-day') return calendarDays(amount, start, calendar);
  if (unit === 'working-day')
    return rule === 'exact' ? exactWorkingDays(amount, start, calendar) : civilDays(amount, start, calendar);
  if (rule === 'civil-code') throw new InvalidTerm('hours-are-exact', amount);
  return calendar.add(start, workingMinutes(exactHours(amount)));
}

/** The day of receipt is day 0, whatever its hour or kind; due at the close of the n-th working day after it. */
function civilDays(amount: number, start: Instant, calendar: WorkCalendar): Instant {
  if (!Number.isInteger(amount)) throw new InvalidTerm('whole-days', amount);
  if (amount < 1) throw new InvalidTerm('at-least-one-day', amount);
  return calendar.closeOf(calendar.workingDayAfter(dateOf(start), amount));
}

function calendarDays(amount: number, start: Instant, calendar: WorkCalendar): Instant {
  if (!Number.isInteger(amount)) throw new InvalidTerm('whole-days', amount);
  if (amount > daysBetween(dateOf(start), calendar.to)) throw new BeyondCalendar(calendar.from, calendar.to);
  const date = plusDays(dateOf(start), amount);
  const dueAt = calendar.closeOf(calendar.day(date).working ? date : calendar.workingDayAfter(date, 1));
  if (dueAt < start) throw new InvalidTerm('day-over', amount);
  return dueAt;
}
