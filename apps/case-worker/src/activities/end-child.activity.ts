import { endForParent, ledgerOf, legParts } from '@lienthong/case';
import { type CaseCode, DomainError } from '@lienthong/kernel';
import { factOfType, parentOf } from './case-end.js';
import { systemSlip } from './command-slips.js';
import { endComponents } from './end-components.js';
import type { FlowSurroundings } from './flow-surroundings.js';
import { producedPapers } from './held-papers.js';

/**
 * Says in the parent's stream that a component case has ended, with the path that stands in for the leg's holding interval.
 * What the component made lies with the parent from then on. Unfinished components of this case end with it.
 * Its id is the parent's leg, so it is said once whoever says it; a parent that ended meanwhile records nothing of it. One that
 * refuses to hear it stands still there, and an operator is told.
 */
export async function endChild(
  { caseCode }: { readonly caseCode: CaseCode },
  { cases, onRefusal }: Pick<FlowSurroundings, 'cases' | 'onRefusal'>,
): Promise<void> {
  const child = await cases.load(caseCode);
  if (child) await endComponents(child, { cases });
  const parent = parentOf(child?.facts ?? []);
  const verdict = factOfType(child?.facts ?? [], 'verdict.frozen')?.data;
  if (!child || !parent || !verdict) return;
  const completed = factOfType(child.facts, 'case.completed')?.data;
  const outcome = completed?.outcome ?? verdict.outcome;
  const context = child.context(verdict.endedAt);
  const end = endForParent(child.state, ledgerOf(child.state, context).path, context);
  const { leg } = parent;
  const documents = producedPapers(child.facts);
  const ended = { leg, child: caseCode, outcome, ...end, documents };
  const command = { type: 'end-child', ...ended } as const;
  try {
    await cases.apply(parent.caseCode, command, systemSlip('end-child', leg));
  } catch (error) {
    if (!(error instanceof DomainError) || error.retryable) throw error;
    onRefusal({ caseCode: parent.caseCode, step: legParts(leg).step, code: error.code });
  }
}
