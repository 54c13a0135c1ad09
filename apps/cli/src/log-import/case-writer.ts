import type { ImportedAddition, ImportedCases } from '@lienthong/case-store';
import type { CaseCode } from '@lienthong/kernel';
import { additions } from './additions.js';
import type { CaseAttributes, CaseRow } from './case-row.js';
import { columnName } from './columns-of.js';
import type { ImportTally } from './import-tally.js';
import { type AnsweredCase, type CaseTold, told } from './imported-events.js';
import type { Mapping } from './mapping.schema.js';
import { importedCode, readCase } from './read-case.js';

/** Facts in one statement: what costs least. */
export const BATCH = 2_000;

export interface CaseWriting {
  readonly mapping: Mapping;
  readonly source: string;
  readonly store: Pick<ImportedCases, 'factsOf' | 'append'>;
  readonly tally: ImportTally;
  /** Facts in one statement, about. */
  readonly batch: number;
}

interface Waiting {
  /** Line of its first row. */
  readonly line: number;
  readonly told: CaseTold;
}

/** Writes cases of a log into the facts, many at a time, each as a whole. */
export class CaseWriter {
  private readonly waiting = new Map<CaseCode, Waiting>();
  private facts = 0;

  constructor(private readonly writing: CaseWriting) {}

  /** Takes a case by all of its rows. */
  async take(rows: readonly CaseRow[]): Promise<void> {
    const { mapping, source, tally } = this.writing;
    const { found, contradictions } = readCase(rows);
    for (const { line, attribute } of contradictions) {
      const column = columnName(partOf(mapping, attribute));
      tally.bad({ line, ...(column !== undefined && { column }), rule: 'differs' });
    }
    if (!found?.agency) {
      const column = columnName(mapping.agency);
      if (found) tally.bad({ line: found.line, ...(column !== undefined && { column }), rule: 'required' });
      return tally.leftOut();
    }
    const one = told(found as AnsweredCase, source, mapping.timeZone);
    this.waiting.set(importedCode(source, found.caseId), { line: found.line, told: one });
    this.facts += one.activities.length + 2;
    if (this.facts >= this.writing.batch) await this.flush();
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const { store, source, tally } = this.writing;
    const known = await store.factsOf([...this.waiting.keys()]);
    const batch: ImportedAddition[] = [];
    for (const [caseCode, { line, told: one }] of this.waiting) {
      const before = known.get(caseCode) ?? [];
      const { added, changed } = additions(one, before);
      for (const { what, line: row = line } of changed) tally.changed({ line: row, caseCode, what });
      const events = added.filter(({ type }) => type === 'activity.imported').length;
      tally.taken(one.activities.length, { facts: added.length, events });
      batch.push({ caseCode, source, procedure: one.procedure, before, added });
    }
    tally.wrote(await store.append(batch));
    this.waiting.clear();
    this.facts = 0;
  }
}

const partOf = ({ procedure, attributes }: Mapping, name: keyof CaseAttributes) =>
  name === 'procedure' ? procedure : attributes[name];
