import { calendarName } from '@lienthong/calendar';
import { requireLegAllows } from '../allowed-commands.js';
import { requireUnit } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import { rungsOf } from '../escalation/rung.js';
import type { CaseEvent } from '../event.js';
import { legId } from '../leg-id.js';
import { wakeUpsOf } from '../notice/wake-ups.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { standing } from '../succession/standing.js';
import { HeldThereAlready, LegNotInState } from './handoff.errors.js';
import { calendarOfLeg } from './leg-clock.js';
import { holderOf, legStart, termAllotment } from './start-leg.js';
import { requireRegistered, stepOf } from './step-of.js';

/**
 * An order gives an open step to another agency: a new attempt, with the full time of the step. What the former holder used up to
 * its due is nobody's but the system's, past it its own. Neither a leg that waits for papers nor a child case is moved, and time
 * that the law does not count has no agency to move it from.
 * @throws {LegNotInState} {NotYourCase} {AgencyUnresolved} {HeldThereAlready}
 * @see time.md §5
 */
export const moveHandoff: Decide<'move-handoff'> = (state, command, context) => {
  const { type, by, leg: id, order } = command;
  const agency = standing(command.agency, state, context);
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  if (leg.kind === 'procedure' || !leg.counted) throw new LegNotInState(id, leg.status, type);
  requireUnit(state, type, by, [state.solvedBy, leg.holder.agency]);
  requireRegistered(state, leg.step, agency, context);
  if (agency === leg.holder.agency) throw new HeldThereAlready(id, agency);
  const endedAt = context.now;
  return [
    { type: 'handoff.moved', data: { leg: id, endedAt, agency, order } },
    offeredAnew(state, { ...leg, status: 'moved', endedAt }, agency, context),
  ];
};

function offeredAnew(
  state: CaseState,
  former: LegState,
  agency: LegState['holder']['agency'],
  context: DecisionContext,
) {
  const { now, definition } = context;
  const step = stepOf(definition, former.step);
  const holder = agency ? holderOf(step, agency, context) : former.holder;
  const startAt = legStart(state, { step, holder, decisive: former, readyAt: now, byCounter: false }, context);
  const calendar = calendarOfLeg({ holder }, context);
  const allotment = termAllotment(step, startAt, calendar);
  const { dueAt, allotted } = allotment;
  const rungs = rungsOf(step.id, startAt, definition);
  const leg = legId({ step: step.id, round: former.round, attempt: former.attempt + 1 });
  const event: CaseEvent = {
    type: 'handoff.offered',
    data: {
      ...{ leg, kind: former.kind, appointment: former.appointment, counted: former.counted, holder },
      ...{ predecessors: [former.id], decisive: former.id, readyAt: now, startAt, ...allotment },
      calendar: calendarName(calendar),
      wakeUps: dueAt && allotted !== undefined ? wakeUpsOf({ startAt, dueAt, allotted, rungs }, [], now, calendar) : [],
    },
  };
  return event;
}
