import type { CaseCode } from '@lienthong/kernel';
import type { FlowAction } from '@lienthong/procedure';
import { flowSlip } from './command-slips.js';
import type { Recorded } from './flow-cases.js';
import type { FlowSurroundings } from './flow-surroundings.js';

/** Offers a step to the agency whose turn it is; the decider finds the agency and counts its time. */
export async function offerStep(
  caseCode: CaseCode,
  { step, round, attempt }: FlowAction,
  { cases }: Pick<FlowSurroundings, 'cases'>,
): Promise<readonly Recorded[]> {
  const slip = flowSlip('offer', step, round, attempt);
  return [await cases.apply(caseCode, { type: 'offer-handoff', step, round, attempt }, slip)];
}
