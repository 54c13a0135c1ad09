import type { History } from '@lienthong/case/testing';
import type { RecordedFact } from '@lienthong/contracts/events';

/** Stands for whatever is said of a person. */
export const person = { id: 'person-mau-2', hash: 'mau' } as never;

/** The facts of a history as the store would keep them. */
export const recorded = (history: History): RecordedFact[] =>
  history.facts.map((fact) => JSON.parse(JSON.stringify({ ...fact, recordedAt: fact.at.replace('00Z', '00.001Z') })));
