import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder, requireUnit } from '../authority.js';
import type { CommandOf } from '../command.js';
import type { Decide, DecisionContext } from '../decision.js';
import { CaseNotInState } from '../ending/ending.errors.js';
import type { CaseEvent } from '../event.js';
import { requireGround } from '../ground/require-ground.js';
import { IntakeSupplementOpen } from '../intake/intake.errors.js';
import type { LegId } from '../leg-id.js';
import type { CaseState } from '../state/case-state.js';
import { legOf } from '../state/legs.js';
import { isSecondSupplement } from './no-second-supplement.rule.js';
import { ApproverAsks, NotSecondSupplement } from './supplement.errors.js';

type Approve = CommandOf<'approve-second-supplement'>;

/**
 * An approver allows one further request for papers, by a special law that the definition names: of the agency that holds
 * the leg, or before acceptance of a unit that receives or solves the case. It is then lawful, and still counted against the
 * case by QĐ 766.
 * @throws {LegNotInState} {HandoffNotHeld} {GroundUnknown} {NotSecondSupplement} {ApproverAsks}
 * @throws {CaseNotInState} {NotYourCase} {IntakeSupplementOpen} before acceptance
 * @see domain.md L7, §7.3; time.md §4
 */
export const approveSecondSupplement: Decide<'approve-second-supplement'> = (state, command, context) =>
  command.leg === undefined
    ? approveAtIntake(state, command, context)
    : approveInLeg(state, command.leg, command, context);

function approveInLeg(state: CaseState, id: LegId, command: Approve, context: DecisionContext): readonly CaseEvent[] {
  const { type, by, ground } = command;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  requireHolder(leg, by);
  requireGround('second-supplement', 'ground', ground, context);
  if (!isSecondSupplement(state)) throw new NotSecondSupplement(id);
  if (leg.secondApproved?.ground === ground) return [];
  if (by.kind === 'officer' && by.officer === leg.holder.officer) throw new ApproverAsks(id);
  return [approved(command)];
}

function approveAtIntake(state: CaseState, command: Approve, context: DecisionContext): readonly CaseEvent[] {
  const { type, by, ground } = command;
  if (state.phase !== 'registered') throw new CaseNotInState(state.code, state.phase, type);
  requireUnit(state, type, by, [state.receivedBy, state.solvedBy]);
  requireGround('second-supplement', 'ground', ground, context);
  if (!isSecondSupplement(state)) throw new NotSecondSupplement(state.code);
  if (state.intakeRequests.some(({ suppliedAt }) => !suppliedAt)) throw new IntakeSupplementOpen(state.code);
  return state.secondApproved?.ground === ground ? [] : [approved(command)];
}

const approved = ({ leg, ground, note }: Approve): CaseEvent => ({
  type: 'supplement.second-approved',
  data: { ...(leg ? { leg } : {}), ground, ...(note ? { note } : {}) },
});
