import { calendarName, effectiveStart, rolled } from '@lienthong/calendar';
import { type Instant, later } from '@lienthong/kernel';
import type { Holder } from '../custody.js';
import type { DecisionContext } from '../decision.js';
import type { LegId } from '../leg-id.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import { isVoid, type LegState } from '../state/leg-state.js';
import { allLegs } from '../state/legs.js';
import { type Interval, union } from './interval.js';
import { runningDue } from './retime.js';
import { termOf } from './term-of.js';

/** Time that the law does not count, and who has the case meanwhile; without `to` it still goes on. */
export interface Suspension {
  readonly leg: LegId;
  readonly holder: Holder;
  readonly from: Instant;
  readonly to?: Instant;
}

/** Most legs never wait for anything. */
const mayHaveWaited = ({ requests, childPath }: LegState): boolean => requests.length > 0 || childPath !== undefined;

/** Suspensions of a leg's own clock: lawful requests for papers, its own or those of the child case that stands in for it. */
export function legSuspensions(leg: LegState): Suspension[] {
  if (!mayHaveWaited(leg)) return [];
  const requests = leg.requests
    .filter(({ lawful }) => lawful)
    .map(({ requestedAt, resumedAt }): Suspension => {
      const open = { leg: leg.id, holder: { class: 'citizen' }, from: requestedAt } as const;
      return resumedAt ? { ...open, to: resumedAt } : open;
    });
  return [...requests, ...childSuspensions(leg)];
}

export function childSuspensions(leg: LegState): (Suspension & Interval)[] {
  return (leg.childPath ?? [])
    .filter(({ kind }) => kind === 'suspended')
    .map(({ class: holderClass, agency, from, to }) => ({
      leg: leg.id,
      holder: { class: holderClass, ...(agency ? { agency } : {}) },
      from,
      to,
    }));
}

/**
 * Suspensions of a segment: those of its legs, and whole legs that the law does not count (L10), until σ of the answer.
 */
export function segmentSuspensions(
  state: CaseState,
  segment: AppointmentState,
  { definition, calendar }: Pick<DecisionContext, 'definition' | 'calendar'>,
): Suspension[] {
  const answeredAt = (at: Instant): Instant => effectiveStart(at, definition.receiptCutOff, calendar);
  const waited = allLegs(state).filter((leg) => !isVoid(leg) && (!leg.counted || mayHaveWaited(leg)));
  if (waited.length === 0) return [];
  return waited
    .flatMap((leg): Suspension[] => {
      if (leg.counted) return legSuspensions(leg);
      const open = { leg: leg.id, holder: leg.holder, from: leg.startAt };
      return [leg.endedAt && leg.status !== 'closed' ? { ...open, to: answeredAt(leg.endedAt) } : open];
    })
    .filter(({ from, to }) => (!to || to > segment.startAt) && (!segment.met || from < segment.met.endedAt))
    .map((suspension) => ({ ...suspension, from: later(suspension.from, segment.startAt) }));
}

/** Whether the clock of a segment stands still as of now, so that its date is not known. */
export const isStandingStill = (
  state: CaseState,
  segment: AppointmentState,
  context: Pick<DecisionContext, 'definition' | 'calendar'>,
): boolean => segmentSuspensions(state, segment, context).some(({ to }) => !to);

/** The same as plain spans: what still goes on ends at `until`. */
export function closedAt(suspensions: readonly Suspension[], until: Instant): Interval[] {
  if (suspensions.length === 0) return [];
  return union(suspensions.map(({ from, to }) => ({ from, to: to ?? later(from, until) })));
}

/** Suspensions of the n-th segment that have come to their end. */
export function closedSuspensions(state: CaseState, n: number, context: DecisionContext): Interval[] {
  const segment = state.appointments.find((appointment) => appointment.n === n);
  if (!segment) return [];
  const ended = segmentSuspensions(state, segment, context).filter(({ to }) => to !== undefined);
  return closedAt(ended, segment.startAt);
}

/**
 * d° of a segment with its suspensions: working-time terms to the minute, calendar days by whole days. A promise that
 * lands on a day off rolls to the next close.
 * @see time.md §4
 */
export function owedDue(
  { n, startAt, granted, startCalendar }: AppointmentState,
  uncounted: readonly Interval[],
  context: Pick<DecisionContext, 'definition' | 'calendar' | 'calendarNamed'>,
): Instant {
  const { definition, calendar } = context;
  const atStart = startCalendar === calendarName(calendar) ? calendar : context.calendarNamed(startCalendar);
  const running = { term: termOf(definition, n), startAt, granted, uncounted };
  return rolled(runningDue(running, { atStart, current: calendar }), calendar);
}
