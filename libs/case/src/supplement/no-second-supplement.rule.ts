import type { Actor } from '../fact-values.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { ApproverAsks } from './supplement.errors.js';

/**
 * Papers are asked for once, before or after acceptance: a second request stops no clock, unless a special law allows
 * it and an approver has said so for this leg. Allowed or not, it is counted.
 * @see domain.md L7 (QĐ 766/QĐ-TTg counts more than one request as overdue); time.md §4
 */
export const isSecondSupplement = (state: CaseState): boolean => state.supplementRequests > 0;

/**
 * The special law by which the leg may ask once more; undefined when nobody has approved it.
 * @throws {ApproverAsks} when it is asked by the one who approved it
 */
export function secondSupplementGround({ id, secondApproved }: LegState, by: Actor): string | undefined {
  if (secondApproved?.by && by.kind === 'officer' && by.officer === secondApproved.by) throw new ApproverAsks(id);
  return secondApproved?.ground;
}
