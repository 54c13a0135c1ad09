import type { CaseEventData, Fact, PaperRef } from '@lienthong/case';

/** What was filed, as the counter last corrected it. */
export type Filing = Pick<
  CaseEventData['case.registered'],
  'receivedBy' | 'returnBy' | 'channel' | 'applicant' | 'form' | 'routing'
>;

/** @returns undefined before a registration */
export function filingOf(facts: readonly Fact[]): Filing | undefined {
  const [registered] = facts;
  if (registered?.type !== 'case.registered') return undefined;
  const corrections = facts.flatMap((fact) => (fact.type === 'intake.corrected' ? [fact.data] : []));
  const { routing, channel, returnBy } = corrections.at(-1) ?? registered.data;
  const said = [registered.data, ...corrections];
  const applicant = said.findLast((one) => one.applicant)?.applicant;
  const form = said.findLast((one) => one.form)?.form;
  return { ...registered.data, routing, channel, returnBy, ...(applicant && { applicant }), ...(form && { form }) };
}

/** Every paper that lies with a case, whoever brought or made it; of a kind the last one. Never asked for again (R3). */
export function heldPapers(facts: readonly Fact[]): readonly PaperRef[] {
  const whole = facts.findLastIndex(({ type, data }) => type === 'intake.corrected' && 'papers' in data && data.papers);
  return lastOfEachKind(facts.slice(Math.max(0, whole)).flatMap(broughtBy));
}

/** What the steps of a case made. */
export const producedPapers = (facts: readonly Fact[]): readonly PaperRef[] =>
  lastOfEachKind(facts.flatMap((fact) => (fact.type === 'handoff.completed' ? fact.data.documents : [])));

function broughtBy(fact: Fact): readonly PaperRef[] {
  switch (fact.type) {
    case 'case.registered':
    case 'intake.supplement-supplied':
    case 'supplement.supplied':
      return fact.data.papers;
    case 'intake.corrected':
      return fact.data.papers ?? [];
    case 'handoff.completed':
      return fact.data.documents;
    default:
      return [];
  }
}

const lastOfEachKind = (papers: readonly PaperRef[]): readonly PaperRef[] => [
  ...new Map(papers.map((paper) => [paper.paper, paper])).values(),
];
