import { requireHolder, requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { CaseNotInState } from '../ending/ending.errors.js';
import { requireGround } from '../ground/require-ground.js';
import { openLegs } from '../state/legs.js';

/**
 * Mẫu 03, with its legal ground: before acceptance by the counter. A child case was accepted without an examination,
 * so its solver may still refuse it; that ends the parent's leg, not the parent.
 * @throws {GroundUnknown} {CaseNotInState} {NotYourCase} {HandoffNotHeld}
 * @see domain.md L4, §5 P1 ("refusal of 3a must not cancel 2")
 */
export const refuseCase: Decide<'refuse-case'> = (state, command, context) => {
  const { type, by, reason, ground } = command;
  if (state.phase === 'registered') requireUnit(state, type, by, [state.receivedBy, state.solvedBy]);
  else {
    const [leg] = openLegs(state);
    if (!state.parent || !leg) throw new CaseNotInState(state.code, state.phase, type);
    requireHolder(leg, by);
  }
  requireGround('refuse-case', 'ground', ground, context);
  return [{ type: 'case.refused', data: { reason, ground } }];
};
