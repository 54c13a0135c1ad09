import { requireLegAllows } from '../allowed-commands.js';
import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { legOf } from '../state/legs.js';
import { standing } from '../succession/standing.js';
import { EscalationUnknown } from './escalation.errors.js';

/**
 * Somebody of the agency that was told says that he knows of it and sees to it: nobody higher up is told of this
 * deadline any more. Said twice, it is said once.
 * @throws {EscalationUnknown} {LegNotInState} {NotYourCase}
 * @see peers.md §3.13
 */
export const acknowledgeEscalation: Decide<'acknowledge-escalation'> = (
  state,
  { type, by, leg: id, rung },
  context,
) => {
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  const raised = leg.escalations.findLast((one) => one.rung === rung);
  if (!raised) throw new EscalationUnknown(id, rung);
  requireUnit(state, type, by, [standing(raised.agency, state, context)]);
  if (raised.acknowledgedAt) return [];
  return [{ type: 'escalation.acknowledged', data: { leg: id, rung, dueAt: raised.dueAt, agency: raised.agency } }];
};
