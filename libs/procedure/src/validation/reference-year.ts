import { allot, effectiveStart, type Term, type WorkCalendar } from '@lienthong/calendar';
import {
  atMinuteOf,
  dateOf,
  dayOfWeek,
  type Instant,
  later,
  localIso,
  type PlainDate,
  plainDate,
  plusDays,
  type StepId,
} from '@lienthong/kernel';
import { countedDays } from '../critical-path.js';
import type { Bilingual } from '../definition.js';
import { graphOf } from '../graph.js';
import { calendarsOf, leavesCalendar } from './candidates.js';
import type { PublishContext } from './check.js';
import type { Draft } from './shape.js';

/** What receipts are tried against: the calendar of the case, and what is known of the agencies. */
export interface Judge {
  readonly calendar: WorkCalendar;
  readonly year: number;
  readonly context: PublishContext;
}

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
  const overruns: Overrun[] = [];
  for (let date = plainDate(`${year}-01-01`); date <= `${year}-12-31`; date = plusDays(date, 1))
    for (const received of receipts(date, calendar)) {
      const start = effectiveStart(received, draft.receiptCutOff ?? 'none', calendar);
      const promised = allot(promise.term, start, calendar).dueAt;
      const { end, way } = fullBudgets(draft, promise.n, start, judge);
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

/** The receipts of a day that a cut-off or the close of office may hit hardest: first, last, and last before each cut-off. */
function receipts(date: PlainDate, calendar: WorkCalendar): Instant[] {
  const { working, windows } = calendar.day(date);
  const [first, last] = [windows[0], windows.at(-1)];
  if (!working || !first || !last) return [];
  return [first.from, 15 * 60, last.to - 61, last.to - 1].map((minute) => atMinuteOf(date, minute));
}

interface Way {
  readonly end: Instant;
  readonly way: readonly StepId[];
}

/**
 * Every counted step of the appointment takes its whole term, handed over at once; in the slowest calendar of the
 * agencies that may have it. @see time.md §5, planned date
 */
function fullBudgets(draft: Draft, n: number, start: Instant, { context, calendar }: Judge): Way {
  const graph = graphOf(draft);
  const ends = new Map<StepId, Way>();
  const latest = (ways: readonly Way[]): Way =>
    ways.reduce((last, one) => (later(one.end, last.end) !== last.end ? one : last), { end: start, way: [] });
  for (const id of graph.topological) {
    const step = graph.step(id);
    if (!step) continue;
    const before = latest(graph.predecessors(id).flatMap((one) => ends.get(one) ?? []));
    if (typeof step.term !== 'object' || countedDays(step, n) === 0) ends.set(id, before);
    else {
      const term = { rule: 'exact', ...step.term } as const;
      const dues = calendarsOf(step, context, calendar).map((own) => allot(term, before.end, own).dueAt);
      ends.set(id, { end: dues.reduce(later), way: [...before.way, id] });
    }
  }
  return latest([...ends.values()]);
}
