import { calendarName } from '@lienthong/calendar';
import { later } from '@lienthong/kernel';
import { letterStanding } from '../apology/letter-owed.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { decisiveLeg } from '../ledger/path.js';
import type { CaseState } from '../state/case-state.js';
import { combined, type Judged, judgeSegment } from './judge.js';

/** Version of the rules of time.md that a verdict was made by. */
export const RULES = 'time-1';

/**
 * The verdict of a case that has just ended. Segments that were met keep their judgement; the one still open is judged
 * at the end; a case that ends between two is judged by the first alone. Nothing where nothing was promised.
 * @see time.md §6
 */
export function frozenVerdict(state: CaseState, context: DecisionContext): CaseEvent[] {
  const { life, ended, verdict } = state;
  if (!life || !ended || verdict) return [];
  const last = decisiveLeg(state);
  const complete = ended.outcome === 'completed';
  const [first, ...others] = state.appointments.map((segment): Judged & { readonly n: number } => ({
    n: segment.n,
    ...(segment.met ?? judgeSegment(state, segment, last, ended.at, complete, context)),
  }));
  if (!first) return [];
  const owed = combined([first.owed, ...others.map((judged) => judged.owed)]);
  const announced = combined([first.announced, ...others.map((judged) => judged.announced)]);
  const { calendar } = context;
  return [
    {
      type: 'verdict.frozen',
      data: {
        outcome: ended.outcome,
        endedAt: ended.at,
        owed,
        announced,
        usedMinutes: calendar.minutesBetween(life.acceptedAt, later(ended.at, life.acceptedAt)),
        supplements: state.supplementRequests,
        apology: letterStanding(state, [first, ...others], context),
        calendar: calendarName(calendar),
        rules: RULES,
      },
    },
  ];
}
