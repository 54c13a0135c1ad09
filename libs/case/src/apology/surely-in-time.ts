import type { CutOff } from '@lienthong/calendar';
import { type AgencyCode, later } from '@lienthong/kernel';
import { nextActions } from '@lienthong/procedure';
import type { DecisionContext } from '../decision.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';
import { progressOf } from '../state/progress.js';

/** What a cut-off may cost at most: the working minutes of a day from it to the close, where no office works after 19:00. */
const MOST_LOST: Readonly<Record<CutOff, number>> = { none: 0, 'after-15:00': 240, 'last-hour': 60 };

/**
 * A quick yes where the plan of the acceptance leaves no doubt: from the due of every open leg, what the plan has after
 * its step, and the most that cut-offs may cost, still end by the announced date. No answer is no: then the pass is made.
 * Most decisions of most cases are answered so.
 */
export function isSurelyInTime(state: CaseState, segment: AppointmentState, context: DecisionContext): boolean {
  if (segment.n !== 1 || segment.versions.some(({ cause }) => cause !== 'accept')) return false;
  if (!isAsPlanned(state, context)) return false;
  return openLegs(state).every((leg) => endsInTime(state, leg, segment, context));
}

/** Every step has its place in the plan, is done once, by whom the plan says, in the hours of the province, and none waits to be offered. */
function isAsPlanned(state: CaseState, context: DecisionContext): boolean {
  const { definition, calendar } = context;
  // what most often says no comes first
  if (nextActions(definition, progressOf(state)).length > 0) return false;
  const planned = state.life?.planned ?? [];
  const counted = definition.steps.filter(
    ({ clock, appointment, kind }) => clock === 'counted' && appointment === 1 && kind !== 'return-result',
  );
  const isPlain = (agency: AgencyCode | undefined): boolean =>
    !agency || (context.calendarOf(agency) === calendar && !context.successorOf?.(agency, state.routing));
  return (
    planned.length === counted.length &&
    planned.every(({ agency }) => isPlain(agency)) &&
    openLegs(state).every(({ holder }) => isPlain(holder.agency)) &&
    Object.values(state.steps).every(({ status, round }) => status !== 'refused' && round === 1)
  );
}

function endsInTime(
  { life }: CaseState,
  leg: LegState,
  { announcedDueAt }: AppointmentState,
  { calendar, definition, now }: DecisionContext,
): boolean {
  const planned = life?.planned ?? [];
  const own = planned.find(({ step }) => step === leg.step);
  if (!own || !leg.dueAt || !leg.counted) return false;
  const after = planned.filter(({ startAt }) => startAt >= own.dueAt);
  const lastDue = planned.reduce((last, { dueAt }) => later(last, dueAt), own.dueAt);
  const most = calendar.minutesBetween(own.dueAt, lastDue) + after.length * MOST_LOST[definition.transferCutOff];
  const left = calendar.minutesBetween(later(now, leg.dueAt), announcedDueAt);
  return most <= left;
}
