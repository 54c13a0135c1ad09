import type { CaseEventData } from '@lienthong/case';

/** What one case gives to be counted beside its times: asked for, done and handed over on the way. */
export interface CaseTally {
  /** Versions of the term by a special law. */
  readonly extensions: number;
  readonly apologies: number;
  /** Handed back for rework. */
  readonly returns: number;
  readonly papers: number;
  readonly electronicPapers: number;
  /** Documents that steps of the case made, as files; opinions are none. */
  readonly electronicResults: number;
  readonly payments: number;
  readonly cashlessPayments: number;
}

export const NOTHING_YET: CaseTally = {
  extensions: 0,
  apologies: 0,
  returns: 0,
  papers: 0,
  electronicPapers: 0,
  electronicResults: 0,
  payments: 0,
  cashlessPayments: 0,
};

/** With papers that were handed in. */
export function withPapers(tally: CaseTally, papers: CaseEventData['case.registered']['papers']): CaseTally {
  const electronic = papers.filter(({ form }) => form === 'electronic').length;
  return {
    ...tally,
    papers: tally.papers + papers.length,
    electronicPapers: tally.electronicPapers + electronic,
  };
}

/** With the documents that a step made. */
export function withDocuments(tally: CaseTally, { kind, documents }: CaseEventData['handoff.completed']): CaseTally {
  const files = kind === 'opinion' ? 0 : documents.filter(({ form }) => form === 'electronic').length;
  return files === 0 ? tally : { ...tally, electronicResults: tally.electronicResults + files };
}
