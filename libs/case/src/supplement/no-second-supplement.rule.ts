import type { CaseCode } from '@lienthong/kernel';
import type { Actor } from '../fact-values.js';
import type { LegId } from '../leg-id.js';
import type { CaseState, SecondApproval } from '../state/case-state.js';
import { ApproverAsks } from './supplement.errors.js';

/**
 * Papers are asked for once, before or after acceptance: a second request stops no clock, unless a special law allows
 * it and an approver has said so, for this leg or for the intake. Allowed or not, it is counted.
 * @see domain.md L7 (QĐ 766/QĐ-TTg counts more than one request as overdue); time.md §4
 */
export const isSecondSupplement = (state: CaseState): boolean => state.supplementRequests > 0;

/**
 * The special law by which somebody may ask once more; undefined when nobody has approved it.
 * @param where the leg, or the case before its acceptance
 * @throws {ApproverAsks} when it is asked by the one who approved it
 */
export function secondSupplementGround(
  where: LegId | CaseCode,
  approved: SecondApproval | undefined,
  by: Actor,
): string | undefined {
  if (approved?.by && by.kind === 'officer' && by.officer === approved.by) throw new ApproverAsks(where);
  return approved?.ground;
}
