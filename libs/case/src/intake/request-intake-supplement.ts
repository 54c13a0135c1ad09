import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { isSecondSupplement, secondSupplementGround } from '../supplement/no-second-supplement.rule.js';
import { supplementWindowEnd } from '../supplement/supplement-window.rule.js';
import { IntakeSupplementOpen } from './intake.errors.js';
import { INTAKE_ANSWERED, windowWakeUp } from './intake-clock.js';

/**
 * Mẫu 02 before acceptance: everything that is missing on one list. It is the counter's answer, so its clock stops, and
 * it counts as the one supplement. A second is recorded and moves nothing: the counter's time runs on, unless an approver
 * has allowed it by a special law.
 * @throws {IntakeSupplementOpen} {NotYourCase} {ApproverAsks}
 * @see domain.md L2, L3, L7, L9 (NĐ 118/2025/NĐ-CP art. 17); §2.3 1→5
 */
export const requestIntakeSupplement: Decide<'request-intake-supplement'> = (state, command, context) => {
  const { type, by, items } = command;
  const { now } = context;
  requireUnit(state, type, by, [state.receivedBy, state.solvedBy]);
  if (state.intakeRequests.some(({ suppliedAt }) => !suppliedAt)) throw new IntakeSupplementOpen(state.code);
  const windowEndsAt = supplementWindowEnd(now, context);
  const asked = { items, count: state.supplementRequests + 1, requestedAt: now, windowEndsAt };
  const isSecond = isSecondSupplement(state);
  const ground = isSecond ? secondSupplementGround(state.code, state.secondApproved, by) : undefined;
  if (isSecond && !ground) return [{ type: 'intake.supplement-requested', data: { ...asked, lawful: false } }];
  const caseWakeUps = [...INTAKE_ANSWERED, windowWakeUp(windowEndsAt)];
  return [
    {
      type: 'intake.supplement-requested',
      data: { ...asked, lawful: true, ...(ground ? { ground } : {}), caseWakeUps },
    },
  ];
};
