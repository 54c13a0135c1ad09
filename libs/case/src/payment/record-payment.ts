import { requireLegAllows } from '../allowed-commands.js';
import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { completion } from '../handoff/complete-step.js';
import { agencyOfStep, stepOf } from '../handoff/step-of.js';
import { legOf } from '../state/legs.js';

/**
 * Proof that the citizen has paid ends the wait; a second appointment is counted from it.
 * @throws {LegNotInState} {NotYourCase}
 * @see domain.md L10, L16
 */
export const recordPayment: Decide<'record-payment'> = (state, command, context) => {
  const { type, by, leg: id, proof, cashless } = command;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  const step = stepOf(context.definition, leg.step);
  requireUnit(state, type, by, [state.receivedBy, state.returnBy, agencyOfStep(state, step, context)]);
  return [
    { type: 'payment.recorded', data: { leg: id, proof, cashless } },
    completion(state, leg, context.now, step.outcomes[0] ?? 'paid', context),
  ];
};
