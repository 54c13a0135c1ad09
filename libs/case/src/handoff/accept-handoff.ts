import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder } from '../authority.js';
import type { Decide } from '../decision.js';
import { legOf } from '../state/legs.js';
import { HandoffNotHeld, LegNotInState } from './handoff.errors.js';

/**
 * Names the officer; the clock has been running since the offer (an unopened inbox is the receiver's).
 * @throws {LegNotInState} {HandoffNotHeld}
 * @see time.md §5
 */
export const acceptHandoff: Decide<'accept-handoff'> = (state, { type, by, leg: id }) => {
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  if (leg.kind === 'procedure') throw new LegNotInState(id, leg.status, type);
  requireHolder(leg, by);
  if (by.kind !== 'officer') throw new HandoffNotHeld(id, by.kind);
  return [{ type: 'handoff.accepted', data: { leg: id, officer: by.officer, ...(by.unit && { unit: by.unit }) } }];
};
