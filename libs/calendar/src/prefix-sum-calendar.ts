import {
  atMinuteOf,
  epochDays,
  epochMinutes,
  type Instant,
  instantOfEpoch,
  minuteOfDay,
  type PlainDate,
  type WorkingMinutes,
  workingMinutes,
} from '@lienthong/kernel';
import { BeyondCalendar, NotAWorkingDay } from './calendar.errors.js';
import type { WorkCalendar } from './work-calendar.js';
import type { WorkDay } from './work-day.js';

const DAY_MINUTES = 1440;

/** Sums up to each day are kept, so a span costs two look-ups and an inverse one binary search, however long it is. */
export class PrefixSumCalendar implements WorkCalendar {
  /** At index i: working minutes, working days and forecast days before day i. */
  readonly #minutes: readonly number[];
  readonly #workingDays: readonly number[];
  readonly #forecasts: readonly number[];
  /** Epoch minute of legal midnight at the start of the first day. */
  readonly #start: number;
  /** Days of the epoch before the first day. */
  readonly #firstDay: number;

  constructor(
    readonly id: string,
    readonly version: string,
    private readonly days: readonly WorkDay[],
    readonly from: PlainDate,
    readonly to: PlainDate,
  ) {
    this.#minutes = sumsBefore(days, ({ minutes }) => minutes);
    this.#workingDays = sumsBefore(days, ({ working }) => (working ? 1 : 0));
    this.#forecasts = sumsBefore(days, ({ certainty }) => (certainty === 'forecast' ? 1 : 0));
    this.#start = epochMinutes(atMinuteOf(from, 0));
    this.#firstDay = epochDays(from);
  }

  day(date: PlainDate): WorkDay {
    return this.days[epochDays(date) - this.#firstDay] ?? this.#beyond();
  }

  isWorking(at: Instant): boolean {
    const minute = minuteOfDay(at);
    const day = this.days[this.#indexAt(at)];
    return day?.windows.some(({ from, to }) => from <= minute && minute < to) ?? false;
  }

  minutesBetween(a: Instant, b: Instant): WorkingMinutes {
    return workingMinutes(this.#before(b) - this.#before(a));
  }

  add(a: Instant, n: WorkingMinutes): Instant {
    const before = this.#before(a);
    return n === 0 ? a : this.#endOfMinute(before + notNegative(n));
  }

  sub(d: Instant, n: WorkingMinutes): Instant {
    const before = this.#before(d);
    return n === 0 ? d : this.#startOfMinute(before - notNegative(n));
  }

  open(t: Instant): Instant {
    return this.#startOfMinute(this.#before(t));
  }

  nextOpening(t: Instant): Instant {
    const before = this.#minutes[this.#indexAt(t) + 1] ?? this.#beyond();
    return this.#startOfMinute(before);
  }

  closeOf(date: PlainDate): Instant {
    const index = this.#indexOf(date);
    const last = this.days[index]?.windows.at(-1);
    if (!last) throw new NotAWorkingDay(date);
    return this.#instant(index * DAY_MINUTES + last.to);
  }

  workingDayAfter(date: PlainDate, n: number): PlainDate {
    if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`The n-th working day after a day has n ≥ 1: ${n}`);
    return this.#workingDay((this.#workingDays[this.#indexOf(date) + 1] ?? this.#beyond()) + n);
  }

  workingDayBefore(date: PlainDate): PlainDate {
    return this.#workingDay(this.#workingDays[this.#indexOf(date)] ?? this.#beyond());
  }

  isProvisional(from: Instant, to: Instant): boolean {
    const [first, last] = from <= to ? [from, to] : [to, from];
    const before = this.#forecasts[this.#indexAt(first)] ?? this.#beyond();
    return (this.#forecasts[this.#indexAt(last) + 1] ?? this.#beyond()) > before;
  }

  /** Working minutes from the calendar's start to an instant; its very end is still known. */
  #before(at: Instant): number {
    const local = epochMinutes(at) - this.#start;
    const index = Math.floor(local / DAY_MINUTES);
    const before = this.#minutes[index];
    if (before === undefined || local > this.days.length * DAY_MINUTES) return this.#beyond();
    const minute = local - index * DAY_MINUTES;
    let sum = before;
    for (const { from, to } of this.days[index]?.windows ?? []) if (minute > from) sum += Math.min(minute, to) - from;
    return sum;
  }

  /** The instant at which the `count`-th working minute (≥ 1) since the calendar's start is over. */
  #endOfMinute(count: number): Instant {
    return this.#instant(this.#endOf(count));
  }

  /** The instant at which working minute number `count` (from 0) begins. */
  #startOfMinute(count: number): Instant {
    return this.#instant(this.#endOf(count + 1) - 1);
  }

  /** Minute since the calendar's start at which the `count`-th working minute is over. */
  #endOf(count: number): number {
    const index = firstReaching(this.#minutes, count) - 1;
    let left = count - (this.#minutes[index] ?? this.#beyond());
    for (const { from, to } of this.days[index]?.windows ?? []) {
      if (left <= to - from) return index * DAY_MINUTES + from + left;
      left -= to - from;
    }
    return this.#beyond();
  }

  #workingDay(count: number): PlainDate {
    return (this.days[firstReaching(this.#workingDays, count) - 1] ?? this.#beyond()).date;
  }

  #indexOf(date: PlainDate): number {
    return this.#known(epochDays(date) - this.#firstDay);
  }

  #indexAt(at: Instant): number {
    return this.#known(Math.floor((epochMinutes(at) - this.#start) / DAY_MINUTES));
  }

  #known(index: number): number {
    return index >= 0 && index < this.days.length ? index : this.#beyond();
  }

  /** The instant of a minute since the calendar's start. */
  #instant(minute: number): Instant {
    return instantOfEpoch((this.#start + minute) * 60_000);
  }

  #beyond(): never {
    throw new BeyondCalendar(this.from, this.to);
  }
}

/** At index i the sum over the days before i; one longer than the days. */
function sumsBefore(days: readonly WorkDay[], measure: (day: WorkDay) => number): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const day of days) {
    sum += measure(day);
    sums.push(sum);
  }
  return sums;
}

/** Least index whose sum is ≥ `target`, by binary search; the length when there is none. */
function firstReaching(sums: readonly number[], target: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? Number.POSITIVE_INFINITY) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

function notNegative(n: WorkingMinutes): number {
  if (n < 0) throw new RangeError(`Working time is added or taken, never a negative amount of it: ${n}`);
  return n;
}
