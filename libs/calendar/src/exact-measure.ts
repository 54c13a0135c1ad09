import { atMinuteOf, dateOf, type Instant, workingMinutes } from '@lienthong/kernel';
import { InvalidTerm } from './calendar.errors.js';
import type { WorkCalendar } from './work-calendar.js';

/** Exact days are counted in ten-thousandths, so that every product below stays a safe integer. */
const DENOMINATOR = 10_000;
/** Further than any calendar; keeps the products below within safe integers. */
const MOST_DAYS = 1_000_000;

/**
 * Working minutes of an amount of hours.
 * @throws {InvalidTerm} when they are not whole (0.3333 is read as a third)
 */
export function exactHours(amount: number): number {
  const minutes = Math.round(60 * amount);
  if (!Number.isSafeInteger(minutes) || Math.abs(60 * amount - minutes) > 0.01)
    throw new InvalidTerm('minute-steps', amount);
  return minutes;
}

/**
 * Day measure: a minute weighs one part in the working minutes of its own date, so half a day is half of that day
 * and eight hours are a day only where a day has eight hours. Gives the least d ≥ start where the weights reach
 * `amount`; integer arithmetic throughout.
 * @throws {InvalidTerm} when the amount has more than four decimals
 * @see time.md §3, working-day exact
 */
export function exactWorkingDays(amount: number, start: Instant, calendar: WorkCalendar): Instant {
  const wanted = tenThousandths(amount);
  const date = dateOf(start);
  const dayZero = calendar.day(date);
  if (wanted === 0) return start;
  const left = dayZero.working ? calendar.minutesBetween(start, calendar.closeOf(date)) : 0;
  if (wanted * dayZero.minutes <= left * DENOMINATOR && left > 0)
    return calendar.add(start, workingMinutes(dividedUp(wanted * dayZero.minutes, DENOMINATOR)));
  // what is left of the amount after day 0, in parts of `day`
  const scale = Math.max(1, dayZero.minutes);
  const day = DENOMINATOR * scale;
  const rest = wanted * scale - left * DENOMINATOR;
  const wholeDays = dividedUp(rest, day) - 1;
  const lastDate = calendar.workingDayAfter(date, wholeDays + 1);
  const minutes = dividedUp((rest - wholeDays * day) * calendar.day(lastDate).minutes, day);
  return calendar.add(atMinuteOf(lastDate, 0), workingMinutes(minutes));
}

function tenThousandths(amount: number): number {
  const wanted = Math.round(amount * DENOMINATOR);
  if (Math.abs(amount * DENOMINATOR - wanted) > 1e-6) throw new InvalidTerm('four-decimals', amount);
  return Math.min(wanted, MOST_DAYS * DENOMINATOR);
}

/** ⌈a/b⌉ of safe integers a ≥ 0, b > 0, without a rounded quotient. */
function dividedUp(a: number, b: number): number {
  const remainder = a % b;
  return (a - remainder) / b + (remainder > 0 ? 1 : 0);
}
