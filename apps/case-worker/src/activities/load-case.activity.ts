import { progressOf } from '@lienthong/case';
import { flowFactOf, type LoadedCase } from '@lienthong/contracts/workflows';
import { type CaseCode, DomainError } from '@lienthong/kernel';
import { parentOf } from './case-end.js';
import { leavesComponents } from './end-components.js';
import type { FlowCases, RecordedCase } from './flow-cases.js';
import type { FlowSurroundings } from './flow-surroundings.js';

/** A flow runs for a case that the store does not hold; thrown until the store is the right one. */
export class CaseUnknownToStore extends DomainError {
  readonly code = 'flow.case-unknown';
}

/** What a run is given at its start. Of the definition only what leads along the steps. */
export async function loadCase(
  { caseCode }: { readonly caseCode: CaseCode },
  { cases }: Pick<FlowSurroundings, 'cases'>,
): Promise<LoadedCase> {
  const found = await cases.load(caseCode);
  if (!found) throw new CaseUnknownToStore(`The store holds no case ${caseCode}`);
  return {
    procedure: found.definition.code,
    definition: { steps: found.definition.steps.map(({ id, kind, after, when }) => ({ id, kind, after, when })) },
    facts: found.facts.map(flowFactOf),
    closed: await nothingIsLeft(caseCode, found, cases),
  };
}

/** The case has ended, and its components with it; and where it is a component, its parent was told, or has itself ended. */
async function nothingIsLeft(caseCode: CaseCode, ended: RecordedCase, cases: FlowCases): Promise<boolean> {
  if (!progressOf(ended.state).over || (await leavesComponents(ended, cases))) return false;
  const parent = parentOf(ended.facts);
  const found = parent && (await cases.load(parent.caseCode));
  if (!found) return true;
  const isTold = found.facts.some((fact) => fact.type === 'child.ended' && fact.data.child === caseCode);
  return isTold || progressOf(found.state).over;
}
