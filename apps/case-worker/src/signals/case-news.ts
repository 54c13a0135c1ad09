import { type CaseEventType, type Fact, isImportedEvent } from '@lienthong/case';
import { type FlowFact, flowFactOf } from '@lienthong/contracts/workflows';
import type { CaseCode } from '@lienthong/kernel';

/** What a batch of the topic means for the flow of one case. */
export interface CaseNews {
  readonly caseCode: CaseCode;
  readonly facts: readonly FlowFact[];
  /** The case has ended: a flow that runs must hear it, but none is started for it. */
  readonly isEnd: boolean;
}

const ENDS: readonly CaseEventType[] = ['case.refused', 'case.withdrawn', 'case.stopped', 'case.completed'];
/** After the end; no flow is left that could want it. */
const NO_NEWS: readonly CaseEventType[] = ['result.returned', 'case.rated'];

/**
 * Facts of a batch, together per case and in the order of the topic, without those that the case's flow recorded itself
 * and those of an older system, which no flow leads.
 * A case of which nothing is left has no news.
 */
export function newsOf(facts: readonly Fact[]): readonly CaseNews[] {
  const byCase = new Map<CaseCode, Fact[]>();
  for (const fact of facts.filter(isNews)) byCase.set(fact.caseCode, [...(byCase.get(fact.caseCode) ?? []), fact]);
  return [...byCase].map(([caseCode, own]) => ({
    caseCode,
    facts: own.map(flowFactOf),
    isEnd: own.some((fact) => ENDS.includes(fact.type)),
  }));
}

function isNews(fact: Fact): boolean {
  return fact.by.kind !== 'flow' && !NO_NEWS.includes(fact.type) && !isImportedEvent(fact.type);
}
