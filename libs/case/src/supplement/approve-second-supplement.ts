import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder } from '../authority.js';
import type { Decide } from '../decision.js';
import { requireGround } from '../ground/require-ground.js';
import { legOf } from '../state/legs.js';
import { isSecondSupplement } from './no-second-supplement.rule.js';
import { ApproverAsks, NotSecondSupplement } from './supplement.errors.js';

/**
 * An approver of the holder allows one further request for papers, by a special law that the definition names. It is
 * then lawful, and still counted against the case by QĐ 766.
 * @throws {LegNotInState} {HandoffNotHeld} {GroundUnknown} {NotSecondSupplement} {ApproverAsks}
 * @see domain.md L7, §7.3; time.md §4
 */
export const approveSecondSupplement: Decide<'approve-second-supplement'> = (state, command, context) => {
  const { type, by, leg: id, ground, note } = command;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  requireHolder(leg, by);
  requireGround('second-supplement', 'ground', ground, context);
  if (!isSecondSupplement(state)) throw new NotSecondSupplement(id);
  if (leg.secondApproved?.ground === ground) return [];
  if (by.kind === 'officer' && by.officer === leg.holder.officer) throw new ApproverAsks(id);
  return [{ type: 'supplement.second-approved', data: { leg: id, ground, ...(note ? { note } : {}) } }];
};
