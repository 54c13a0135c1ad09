import { allot, type CutOff, effectiveStart, type Term, type WorkCalendar } from '@lienthong/calendar';
import {
  atMinuteOf,
  dateOf,
  dayOfWeek,
  type Instant,
  localIso,
  type PlainDate,
  plainDate,
  plusDays,
  type StepId,
} from '@lienthong/kernel';
import { countedDays } from '../critical-path.js';
import type { Bilingual } from '../definition.js';
import { leavesCalendar } from './candidates.js';
import { fullBudgets, type Judge } from './full-budgets.js';
import type { Draft } from './shape.js';

/** A term that steps of one appointment must keep to. */
export interface Promised {
  readonly n: number;
  readonly term: Term;
  /** A milestone on the way, no promise to the citizen. */
  readonly isMilestone: boolean;
}

/** The receipt for which the agencies' terms overrun the promise the most. */
export interface WorstReceipt {
  readonly receivedOn: PlainDate;
  /** Steps of the chain that decides, first to last. */
  readonly way: readonly StepId[];
  /** Legal time, `YYYY-MM-DDTHH:mm`. */
  readonly ends: string;
  readonly promised: string;
  /** Why it is no reason to refuse. */
  readonly excuse?: Bilingual;
}

/**
 * Whether terms of appointment `n` cannot simply be added: units differ, calendar days roll, civil legs meet an exact
 * promise, or an agency has other office hours than the case.
 */
export function mixesTime({ steps }: Draft, n: number, promise: Term, judge: Judge): boolean {
  const counted = steps.filter((step) => countedDays(step, n) > 0);
  if (counted.some((step) => leavesCalendar(step, judge.context, judge.calendar))) return true;
  const legs = counted.flatMap(({ term }) => (typeof term === 'object' ? [term] : []));
  const units = new Set([promise, ...legs].map(({ unit }) => unit));
  const civilLegs = legs.some(({ rule }) => rule === 'civil-code');
  const exactPromise = promise.unit === 'working-day' && promise.rule === 'exact';
  return units.size > 1 || (units.has('calendar-day') && legs.length > 1) || (civilLegs && exactPromise);
}

/**
 * Tries every working day of the year as the day of receipt; undefined when the terms always fit. An overrun that a
 * law allows for comes last: any other is worse.
 */
export function worstReceipt(draft: Draft, promise: Promised, judge: Judge): WorstReceipt | undefined {
  const { calendar, year } = judge;
  const cutOff = draft.receiptCutOff ?? 'none';
  const endOf = fullBudgets(draft, promise.n, judge);
  const overruns: Overrun[] = [];
  for (let date = plainDate(`${year}-01-01`); date <= `${year}-12-31`; date = plusDays(date, 1))
    for (const received of receipts(date, cutOff, calendar)) {
      const start = effectiveStart(received, cutOff, calendar);
      const promised = allot(promise.term, start, calendar).dueAt;
      const { end, way } = endOf(start);
      if (end <= promised) continue;
      const excuse = excuseFor(draft, promise, { start, promised, end }, calendar);
      const over = Math.max(1, calendar.minutesBetween(promised, end));
      const span = { receivedOn: date, way, ends: localIso(end), promised: localIso(promised) };
      overruns.push({ over, worst: { ...span, ...(excuse ? { excuse } : {}) } });
    }
  const refused = overruns.filter(({ worst }) => !worst.excuse);
  return (refused.length > 0 ? refused : overruns).toSorted((a, b) => b.over - a.over)[0]?.worst;
}

interface Overrun {
  readonly over: number;
  readonly worst: WorstReceipt;
}

interface Span {
  readonly start: Instant;
  readonly promised: Instant;
  readonly end: Instant;
}

/**
 * Where it is a holiday that takes the time, and in ordinary weeks the terms fit by themselves: a law that gives more
 * time, or that only a milestone is passed.
 */
function excuseFor(
  { extensions = [] }: Draft,
  { isMilestone }: Promised,
  { start, promised, end }: Span,
  calendar: WorkCalendar,
): Bilingual | undefined {
  let holidays = 0;
  for (let date = dateOf(start); date <= dateOf(end); date = plusDays(date, 1))
    if (dayOfWeek(date) <= 5 && !calendar.day(date).working) holidays += 1;
  if (holidays === 0) return undefined;
  for (const { ground, most } of extensions) {
    const until = allot({ rule: 'exact', ...most }, promised, calendar).dueAt;
    if (end > until) continue;
    const last = localIso(until);
    return {
      vi: `được gia hạn theo luật "${ground}" đến ${last}`,
      en: `the law extends it on the ground "${ground}" to ${last}`,
    };
  }
  return isMilestone
    ? { vi: 'do ngày nghỉ lễ, tổng thời hạn vẫn giữ', en: 'because of holidays, the total holds' }
    : undefined;
}

/** The receipts of a day that the close of office or the cut-off may hit hardest: first, last, and last before the cut-off. */
function receipts(date: PlainDate, cutOff: CutOff, calendar: WorkCalendar): Instant[] {
  const { working, windows } = calendar.day(date);
  const [first, last] = [windows[0], windows.at(-1)];
  if (!working || !first || !last) return [];
  const inTime = { none: [], 'after-15:00': [15 * 60], 'last-hour': [last.to - 61] } as const;
  return [first.from, ...inTime[cutOff], last.to - 1].map((minute) => atMinuteOf(date, minute));
}
