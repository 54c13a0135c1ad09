import { requireLegAllows } from '../allowed-commands.js';
import type { Decide } from '../decision.js';
import { legOf } from '../state/legs.js';
import { ChildDiffers, NoComponentProcedure } from './child.errors.js';

/**
 * Links the case of a component procedure to the leg that it stands in for. Said twice it is done already.
 * @throws {LegNotInState} {NoComponentProcedure} {ChildDiffers}
 * @see time.md §5, child case
 */
export const startChild: Decide<'start-child'> = (state, { type, leg: id, child }) => {
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  if (!leg.procedure) throw new NoComponentProcedure(id);
  if (leg.child && leg.child !== child) throw new ChildDiffers(id, leg.child);
  if (leg.child || leg.status !== 'offered') return [];
  return [{ type: 'child.started', data: { leg: id, child, procedure: leg.procedure } }];
};
