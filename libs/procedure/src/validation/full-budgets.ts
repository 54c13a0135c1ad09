import { allot, type Term, type WorkCalendar } from '@lienthong/calendar';
import { type Instant, later, type StepId } from '@lienthong/kernel';
import { countedDays } from '../critical-path.js';
import { graphOf } from '../graph.js';
import { calendarsOf } from './candidates.js';
import type { PublishContext } from './check.js';
import type { Draft } from './shape.js';

/** What receipts are tried against: the calendar of the case, and what is known of the agencies. */
export interface Judge {
  readonly calendar: WorkCalendar;
  readonly year: number;
  readonly context: PublishContext;
}

/** When the last step ends, and the chain that decides it, first to last. */
export interface Way {
  readonly end: Instant;
  readonly way: readonly StepId[];
}

/**
 * Every counted step of the appointment takes its whole term, handed over at once; in the slowest calendar of the
 * agencies that may have it. What does not depend on the start is looked up once, for a year of starts.
 * @see time.md §5, planned date
 */
export function fullBudgets(draft: Draft, n: number, judge: Judge): (start: Instant) => Way {
  const legs = legsOf(draft, n, judge);
  return (start) => {
    const ends = new Map<StepId, Way>();
    // legs in parallel have the same term from the same minute
    const dues = new Map<string, Instant>();
    for (const { id, after, counted } of legs) {
      const before = latest(
        after.flatMap((one) => ends.get(one) ?? []),
        start,
      );
      if (!counted) {
        ends.set(id, before);
        continue;
      }
      const key = `${counted.key} ${before.end}`;
      const due = dues.get(key) ?? slowest(counted, before.end);
      dues.set(key, due);
      ends.set(id, { end: due, way: [...before.way, id] });
    }
    return latest([...ends.values()], start);
  };
}

interface Counted {
  readonly term: Term;
  readonly calendars: readonly WorkCalendar[];
  readonly key: string;
}

interface Leg {
  readonly id: StepId;
  readonly after: readonly StepId[];
  readonly counted?: Counted;
}

function legsOf(draft: Draft, n: number, { context, calendar }: Judge): Leg[] {
  const graph = graphOf(draft);
  return graph.topological.flatMap((id): Leg[] => {
    const step = graph.step(id);
    if (!step) return [];
    const after = graph.predecessors(id);
    if (typeof step.term !== 'object' || countedDays(step, n) === 0) return [{ id, after }];
    const term = { rule: 'exact', ...step.term } as const;
    const calendars = calendarsOf(step, context, calendar);
    const key = [term.amount, term.unit, term.rule, ...calendars.map((one) => `${one.id}@${one.version}`)].join(' ');
    return [{ id, after, counted: { term, calendars, key } }];
  });
}

const slowest = ({ term, calendars }: Counted, start: Instant): Instant =>
  calendars.map((calendar) => allot(term, start, calendar).dueAt).reduce(later);

const latest = (ways: readonly Way[], start: Instant): Way =>
  ways.reduce((last, one) => (later(one.end, last.end) !== last.end ? one : last), { end: start, way: [] });
