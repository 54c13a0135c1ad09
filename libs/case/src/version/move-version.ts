import { allot, rolled } from '@lienthong/calendar';
import { type Instant, later, type StepId } from '@lienthong/kernel';
import { plannedSteps } from '../appointment/plan.js';
import { countedMinutes, runningDue } from '../appointment/retime.js';
import { appointmentSet } from '../appointment/set-appointment.js';
import { closedSuspensions } from '../appointment/suspension.js';
import { termOf } from '../appointment/term-of.js';
import { requireUnit } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { answeredSpans, calendarOfLeg } from '../handoff/leg-clock.js';
import { type Retiming, retimed } from '../handoff/retime-leg.js';
import { legAllotment } from '../handoff/start-leg.js';
import { stepOf } from '../handoff/step-of.js';
import { stampedAgencies } from '../intake/accept-case.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';
import { movedWindow } from '../supplement/supplement-window.rule.js';
import { withSetTerms } from '../term/set-terms.js';
import { requireMappable } from './mappable.rule.js';
import { VersionLeavesRunning, VersionUnknown } from './version.errors.js';

/**
 * A running case goes over to another version of its procedure, by decision of an approving officer of the agency that
 * solves it. What is done stays done; what runs gets the time of the new version, but never less than it had. A case
 * that stands on the version already is left as it is, and one stays where the transition clause says so.
 * @throws {NotYourCase} {VersionUnknown} {VersionLeavesRunning} {VersionNotMappable} {VersionAsksMore} {AgencyUnresolved}
 * @see design.md, Procedures are data; domain.md §7.11; peers.md §3.15
 */
export const moveVersion: Decide<'move-version'> = (state, { type, by, version, reason }, context) => {
  requireUnit(state, type, by, [state.solvedBy]);
  if (version === state.procedure.version) return [];
  const definition = context.versionOf?.(version);
  if (!definition || !state.life) throw new VersionUnknown(state.procedure.code, version);
  if (definition.transition?.runningCases === 'stay') throw new VersionLeavesRunning(definition.code, version);
  requireMappable(state, context.definition, definition);
  const next = withSetTerms(state, { ...context, definition });
  const agencies = { ...stampedAgencies(state, next), ...known(state.life.agencies, definition.steps) };
  const planned = plannedSteps({ startAt: state.life.startAt, agencies, routing: state.routing }, next);
  return [
    { type: 'version.moved', data: { from: state.procedure.version, to: version, reason, agencies, planned } },
    ...movedAppointment(state, next),
    ...openLegs(state).flatMap((leg) => movedLeg(state, leg, next)),
  ];
};

/** Who was named for a step stays named; steps that are gone name nobody. */
const known = <Agency>(agencies: Readonly<Record<StepId, Agency>>, steps: readonly { readonly id: StepId }[]) =>
  Object.fromEntries(steps.flatMap(({ id }) => (agencies[id] === undefined ? [] : [[id, agencies[id]]])));

function movedAppointment(state: CaseState, context: DecisionContext): CaseEvent[] {
  const { calendar, definition } = context;
  const segment = state.appointments.findLast(({ met }) => !met);
  const term = segment && termOf(definition, segment.n);
  if (!segment || !term) return [];
  const { n, startAt, provisional, announcedDueAt } = segment;
  const uncounted = closedSuspensions(state, n, context);
  const granted = allot(term, startAt, calendar).minutes;
  const anew = runningDue({ term, startAt, granted, uncounted }, { atStart: calendar, current: calendar });
  const dueAt = later(segment.dueAt, rolled(anew, calendar));
  if (dueAt === segment.dueAt) return [];
  const date = {
    ...({ n, cause: 'version-move', startAt, dueAt } as const),
    announcedDueAt: later(announcedDueAt, dueAt),
    allotted: countedMinutes(startAt, dueAt, uncounted, calendar),
    provisional: provisional || calendar.isProvisional(startAt, dueAt),
  };
  return [appointmentSet(state, date, context)];
}

function movedLeg(state: CaseState, leg: LegState, context: DecisionContext): CaseEvent[] {
  const due = longerDue(state, leg, context);
  const windowEndsAt = movedWindow(leg.requests, context);
  if (!due && !windowEndsAt) return [];
  const { dueAt } = leg;
  return [retimed(leg, { cause: 'version-move', dueAt, ...due, ...(windowEndsAt ? { windowEndsAt } : {}) }, context)];
}

/** Undefined where the new version gives no more time than the leg has. */
function longerDue(
  state: CaseState,
  leg: LegState,
  context: DecisionContext,
): Pick<Retiming, 'dueAt' | 'allotted'> | undefined {
  const calendar = calendarOfLeg(leg, context);
  const { dueAt: anew } = legAllotment(state, stepOf(context.definition, leg.step), leg.round, leg.startAt, calendar);
  if (!leg.counted || !anew) return undefined;
  const uncounted = answeredSpans(leg);
  const allotted = countedMinutes(leg.startAt, anew, [], calendar);
  const full = { startAt: leg.startAt, granted: allotted, uncounted };
  const dueAt: Instant = runningDue(full, { atStart: calendar, current: calendar });
  return leg.dueAt && dueAt <= leg.dueAt ? undefined : { dueAt, allotted };
}
