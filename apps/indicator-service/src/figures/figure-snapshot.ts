import {
  FIGURES_VERSION,
  heirsOf,
  type IndicatorQuery,
  type IndicatorStructure,
  type IndicatorUnit,
  reportedAsOf,
} from '@lienthong/indicator';
import { type Instant, instant } from '@lienthong/kernel';
import { inTransaction } from '@lienthong/platform/postgres';
import type pg from 'pg';
import { positionsOf } from '../projection/topic-position.repository.js';
import { LIVE } from '../tables/figure-tables.js';
import type { FigureQuestion } from './figure-question.js';

/** What every answer of figures says of itself. */
export interface StandsOn {
  /** Latest moment of recording among the facts in it; null before the first fact. */
  readonly watermark: string | null;
  /** Version of the definitions by which it was counted. */
  readonly definition: number;
  readonly unit: IndicatorUnit;
  /** What was asked, with what was not said filled in; "running" is looked at at `asOf`, else at the minute of the watermark. */
  readonly query: Omit<FigureQuestion, 'asOf' | 'toTheEnd'> & {
    readonly asOf: Instant | null;
    readonly structure: IndicatorStructure;
  };
}

/** Where the figures are read: one snapshot, with all that a question hangs on. */
export interface FigureSnapshot {
  readonly client: pg.PoolClient;
  readonly standsOn: StandsOn;
  /** Absent before the first fact: then every table is empty. */
  readonly query?: IndicatorQuery;
}

/** Reads figures and the watermark they stand on from one snapshot of the tables. */
export function inSnapshot<Answer>(
  pool: pg.Pool,
  topic: string,
  question: FigureQuestion,
  read: (snapshot: FigureSnapshot) => Promise<Answer>,
): Promise<Answer> {
  return inTransaction(pool, async (client) => {
    // what a board reads lies in memory or on a disk without a head: else few cells among many are looked for in all of them
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL random_page_cost = 1.1');
    const moments = (await positionsOf(client, LIVE, topic)).flatMap(({ recordedAt }) => recordedAt ?? []);
    const watermark = moments.sort().at(-1) ?? null;
    const { structure, toTheEnd = false, ...asked } = question;
    const now = watermark === null ? null : instant(watermark);
    const asOf = question.asOf ?? (now && toTheEnd ? reportedAsOf(question.to, now) : now);
    const standsOn: StandsOn = {
      watermark,
      definition: FIGURES_VERSION,
      unit: question.unit,
      query: { ...asked, structure, asOf },
    };
    if (asOf === null) return read({ client, standsOn });
    const heirs = structure === 'now' ? { heirs: heirsOf(await handOvers(client)) } : {};
    return read({ client, standsOn, query: { ...asked, asOf, ...heirs } });
  });
}

async function handOvers(client: pg.PoolClient) {
  const { rows } = await client.query<{ from: string; to: string }>(
    `SELECT DISTINCT agency AS from, handed_to AS to FROM ${LIVE.legs} WHERE handed_to IS NOT NULL ORDER BY 1, 2`,
  );
  return rows;
}
