import { atMinuteOf, type CaseCode, type PlainDate, plusDays } from '@lienthong/kernel';
import { inTransaction } from '@lienthong/platform/postgres';
import type { Pool, PoolClient } from 'pg';
import { CHOSEN_AMONG, CHOSEN_PAGE, COUNT_CASES } from './chosen-cases.statement.js';
import { FACT_COLUMNS, type FactRow, factOfRow } from './fact-row.js';
import type { StoredFact } from './stored-fact.js';

/** Which cases are read, each of them whole. */
export interface WholeCaseFilter {
  readonly procedures?: readonly string[];
  /** One of them received the case, solves it, returns its result or has a leg of it; or did something in an older system. */
  readonly agencies?: readonly string[];
  /**
   * First and last day, both included, of its acceptance: a legal day; of its registration where it was never accepted. In
   * an older system the day in its own time zone on which it came in.
   */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** Every fact of many cases as of one moment: what is recorded meanwhile is not seen. */
export interface WholeCases {
  /** Cases that there are, and that fit the filter. */
  readonly total: number;
  readonly chosen: number;
  /** When the last fact was recorded: ISO 8601 in UTC with milliseconds. Absent where there is none. */
  readonly recordedUntil?: string;
  /** The chosen cases in the order of their codes, each as its facts in their order, some at a time. */
  pages(): AsyncGenerator<readonly (readonly StoredFact[])[]>;
  /** Those of some cases that are chosen too. */
  chosenOf(codes: readonly CaseCode[]): Promise<ReadonlySet<CaseCode>>;
}

/** Memory holds the facts of so many cases at once. */
const PAGE_SIZE = 200;

/** Lets whole cases be used as they stand in one snapshot of the database. */
export async function withWholeCases<Result>(
  pool: Pool,
  filter: WholeCaseFilter,
  use: (cases: WholeCases) => Promise<Result>,
  pageSize = PAGE_SIZE,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const values = valuesOf(filter);
    return use({
      ...(await extentOf(client, values)),
      pages: () => pagesOf(client, values, pageSize),
      chosenOf: async (codes) => {
        const { rows } = await client.query<{ code: CaseCode }>({
          name: 'whole-cases-chosen-of',
          text: CHOSEN_AMONG,
          values: [...values, codes],
        });
        return new Set(rows.map(({ code }) => code));
      },
    });
  });
}

/** $1 to $6 of the statements. */
function valuesOf({ procedures, agencies, from, to }: WholeCaseFilter): readonly unknown[] {
  return [
    procedures ?? null,
    agencies ?? null,
    from === undefined ? null : atMinuteOf(from, 0),
    to === undefined ? null : atMinuteOf(plusDays(to, 1), 0),
    from ?? null,
    to ?? null,
  ];
}

async function extentOf(
  client: PoolClient,
  values: readonly unknown[],
): Promise<Pick<WholeCases, 'total' | 'chosen' | 'recordedUntil'>> {
  const { rows } = await client.query<{ total: number; chosen: number; last: Date | null }>({
    name: 'whole-cases-extent',
    text: COUNT_CASES,
    values: [...values],
  });
  const { total = 0, chosen = 0, last = null } = rows[0] ?? {};
  return { total, chosen, ...(last && { recordedUntil: last.toISOString() }) };
}

async function* pagesOf(
  client: PoolClient,
  values: readonly unknown[],
  pageSize: number,
): AsyncGenerator<readonly (readonly StoredFact[])[]> {
  for (let after = ''; ; ) {
    const { rows: page } = await client.query<{ code: string }>({
      name: 'whole-cases-page',
      text: CHOSEN_PAGE,
      values: [...values, after, pageSize],
    });
    const last = page.at(-1);
    if (!last) return;
    yield await factsByCase(
      client,
      page.map(({ code }) => code),
    );
    after = last.code;
  }
}

async function factsByCase(client: PoolClient, codes: readonly string[]): Promise<StoredFact[][]> {
  const { rows } = await client.query<FactRow>({
    name: 'whole-cases-facts',
    text: `SELECT ${FACT_COLUMNS} FROM cases.case_event WHERE case_code = ANY($1) ORDER BY case_code, seq`,
    values: [codes],
  });
  const cases: StoredFact[][] = [];
  for (const fact of rows.map(factOfRow)) {
    const current = cases.at(-1);
    if (current?.[0]?.caseCode === fact.caseCode) current.push(fact);
    else cases.push([fact]);
  }
  return cases;
}
