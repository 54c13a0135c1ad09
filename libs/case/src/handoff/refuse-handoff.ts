import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder } from '../authority.js';
import type { Decide } from '../decision.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { latestLeg, legOf } from '../state/legs.js';
import { LegNotInState, RefusalTooLate } from './handoff.errors.js';
import { calendarOfLeg } from './leg-clock.js';

/** Working minutes from σ within which a handoff may be refused. */
export const REFUSAL_MINUTES = 480;

/**
 * Sends an unaccepted handoff back, with a reason code. The predecessor counts as never finished: its time runs on,
 * same due, until it completes once more. A first leg goes back to the counter. Work returned for rework is the
 * agency's own, and a child case is refused as a case: neither is refused here.
 * @throws {LegNotInState} {HandoffNotHeld} {RefusalTooLate}
 * @see time.md §5
 */
export const refuseHandoff: Decide<'refuse-handoff'> = (state, command, context) => {
  const { type, by, leg: id, reasonCode, note } = command;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  const sender = leg.decisive && state.legs[leg.decisive];
  if (leg.kind === 'procedure' || sender?.status === 'returned') throw new LegNotInState(id, leg.status, type);
  requireHolder(leg, by);
  const waited = calendarOfLeg(leg, context).minutesBetween(leg.startAt, context.now);
  if (waited > REFUSAL_MINUTES) throw new RefusalTooLate(id, waited, REFUSAL_MINUTES);
  const reopened = sender && finishedLast(state, sender) ? { reopened: sender.id } : {};
  return [{ type: 'handoff.refused', data: { leg: id, reasonCode, ...(note ? { note } : {}), ...reopened } }];
};

/** A predecessor that is itself being done again meanwhile has nothing to reopen. */
const finishedLast = (state: CaseState, leg: LegState): boolean =>
  leg.status === 'completed' &&
  latestLeg(state, leg.step)?.id === leg.id &&
  state.steps[leg.step]?.status === 'completed';
