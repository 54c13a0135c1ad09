import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder } from '../authority.js';
import type { Decide } from '../decision.js';
import { requirePresent } from '../delegation/acting-for.js';
import { legOf } from '../state/legs.js';
import { HeldByColleague } from './handoff.errors.js';

/**
 * Gives a held leg to another officer of the same agency: same leg, same due. Who holds it hands it over, or the head of the
 * agency's work does. To the officer who has it already it is done: no event.
 * Nobody gets work who is away: the refusal names who stands in.
 * @throws {LegNotInState} {HandoffNotHeld} {HeldByColleague} {OfficerAbsent}
 * @see time.md §5
 */
export const reassign: Decide<'reassign'> = (state, { type, by, leg: id, officer, unit, byHead = false }, context) => {
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  requireHolder(leg, by);
  const holder = leg.holder.officer;
  if (by.kind === 'officer' && by.officer !== holder && !byHead) throw new HeldByColleague(id, holder ?? 'nobody');
  if (officer === holder) return [];
  requirePresent(officer, context);
  return [{ type: 'handoff.reassigned', data: { leg: id, officer, ...(unit && { unit }), byHead } }];
};
