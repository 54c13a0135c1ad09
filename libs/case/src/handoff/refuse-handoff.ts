import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder } from '../authority.js';
import type { Decide } from '../decision.js';
import { requireGround } from '../ground/require-ground.js';
import { legOf } from '../state/legs.js';
import { LegNotInState, RefusalTooLate } from './handoff.errors.js';
import { calendarOfLeg } from './leg-clock.js';
import { isOrdinaryOffer, reopenedBy, senderOf } from './recall-handoff.js';

/** Working minutes from σ within which a handoff may be refused. */
export const REFUSAL_MINUTES = 480;

/**
 * Sends an unaccepted handoff back, with a reason code. The predecessor counts as never finished: its time runs on,
 * same due, until it completes once more. A first leg goes back to the counter. Work returned for rework is the
 * agency's own, an order binds, and a child case is refused as a case: none of them is refused here.
 * @throws {LegNotInState} {HandoffNotHeld} {GroundUnknown} {RefusalTooLate}
 * @see time.md §5
 */
export const refuseHandoff: Decide<'refuse-handoff'> = (state, command, context) => {
  const { type, by, leg: id, reasonCode, note } = command;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  const sender = senderOf(state, leg);
  if (!isOrdinaryOffer(leg, sender)) throw new LegNotInState(id, leg.status, type);
  requireHolder(leg, by);
  requireGround('refuse-handoff', 'reasonCode', reasonCode, context);
  const waited = calendarOfLeg(leg, context).minutesBetween(leg.startAt, context.now);
  if (waited > REFUSAL_MINUTES) throw new RefusalTooLate(id, waited, REFUSAL_MINUTES);
  return [
    { type: 'handoff.refused', data: { leg: id, reasonCode, ...(note ? { note } : {}), ...reopenedBy(state, sender) } },
  ];
};
