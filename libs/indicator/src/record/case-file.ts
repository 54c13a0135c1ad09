import type { RecordedFact } from '@lienthong/contracts/events';
import { evolveCase } from './case.evolve.js';
import type { CaseRecord } from './case-record.js';
import { importedCase } from './imported-case.js';
import { registeredCase } from './registered-case.js';

/** What is known of a case, and facts that came before their turn. */
export interface CaseFile {
  readonly record?: CaseRecord;
  /** In order of `seq`; none of them is next. */
  readonly held: readonly RecordedFact[];
}

export const NO_CASE: CaseFile = { held: [] };

/**
 * The file after one more fact from the topic: a repeat changes nothing, a fact beyond a gap is held until the gap is
 * filled, the next one is taken together with what was held for it. So any copies in any order give the same file.
 */
export function takeFact(file: CaseFile, fact: RecordedFact): CaseFile {
  const lastSeq = file.record?.lastSeq ?? 0;
  // the rule: each comes in its turn
  if (fact.seq === lastSeq + 1 && file.held.length === 0) return { record: taken(file.record, fact), held: file.held };
  if (fact.seq <= lastSeq || file.held.some(({ seq }) => seq === fact.seq)) return file;
  const waiting = [...file.held, fact].sort((a, b) => a.seq - b.seq);
  let record = file.record;
  while (waiting[0]?.seq === (record?.lastSeq ?? 0) + 1) record = taken(record, waiting.shift() as RecordedFact);
  return record ? { record, held: waiting } : { held: waiting };
}

function taken(record: CaseRecord | undefined, fact: RecordedFact): CaseRecord {
  if (record) return evolveCase(record, fact);
  if (fact.type === 'case.registered') return registeredCase(fact);
  if (fact.type === 'case.imported') return importedCase(fact);
  throw new TypeError(`A case begins with its registration or its import, not with ${fact.type}`);
}
