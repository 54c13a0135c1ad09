import { createHash } from 'node:crypto';
import type { CaseCode } from '@lienthong/kernel';
import { CASE_ATTRIBUTES, type CaseAttributes, type CaseRow } from './case-row.js';

/** A case of a log, put together from its rows. */
export interface ReadCase extends CaseAttributes {
  /** Line of its first row. */
  readonly line: number;
  readonly caseId: string;
  /** Of its earliest activity that names one; absent: nobody is said to answer for it. */
  readonly agency?: string;
  readonly officer?: string;
  readonly startedAt: string;
  /** Said by the log; else that of its earliest activity. */
  readonly isStartSaid: boolean;
  /** In the order of their moments. */
  readonly activities: readonly CaseRow[];
}

/** A row that contradicts an earlier row of its case, and in what. */
export interface Contradiction {
  readonly line: number;
  readonly attribute: keyof CaseAttributes;
}

/**
 * A case from its rows in the order of the file. What is empty says nothing; a row that says something else of the case
 * than a row before it is left out.
 */
export function readCase(rows: readonly CaseRow[]): { found?: ReadCase; contradictions: readonly Contradiction[] } {
  let said: CaseAttributes = {};
  const contradictions: Contradiction[] = [];
  const kept: CaseRow[] = [];
  for (const row of rows) {
    const other = CASE_ATTRIBUTES.find((name) => said[name] && row[name] && said[name] !== row[name]);
    if (other) contradictions.push({ line: row.line, attribute: other });
    else {
      said = { ...attributesOf(row), ...said };
      kept.push(row);
    }
  }
  const activities = kept.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.line - b.line));
  const [first] = activities;
  if (!first) return { contradictions };
  const agency = activities.find((row) => row.agency)?.agency;
  const officer = activities.find((row) => row.officer)?.officer;
  const { caseId } = first;
  const line = Math.min(...kept.map((row) => row.line));
  return {
    found: {
      ...{ line, caseId, activities, startedAt: first.at },
      ...said,
      isStartSaid: said.startedAt !== undefined,
      ...(agency && { agency }),
      ...(officer && { officer }),
    },
    contradictions,
  };
}

function attributesOf(row: CaseRow): CaseAttributes {
  return Object.fromEntries(CASE_ATTRIBUTES.flatMap((name) => (row[name] ? [[name, row[name]]] : [])));
}

const LONGEST = 64;

/**
 * The code of an imported case: `IMP-<source>-<their id>`. What a code may not hold is written as `:` and two digits for
 * each of its bytes, so two ids have two codes; of an id that is too long stands `::` and a hash of it.
 * @see design.md, Codes
 */
export function importedCode(source: string, caseId: string): CaseCode {
  const written = caseId.replace(/[^A-Za-z0-9_.-]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `:${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  const id =
    written.length <= LONGEST ? written : `::${createHash('sha256').update(caseId).digest('hex').slice(0, 40)}`;
  return `IMP-${source}-${id}` as CaseCode;
}
