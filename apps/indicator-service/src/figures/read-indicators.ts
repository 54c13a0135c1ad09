import { defaultUnit, type IndicatorKey, type IndicatorRow, type IndicatorUnit } from '@lienthong/indicator';
import { type Instant, instant, type PlainDate } from '@lienthong/kernel';
import { inTransaction } from '@lienthong/platform/postgres';
import type pg from 'pg';
import { positionsOf } from '../projection/topic-position.repository.js';
import { LIVE } from '../tables/figure-tables.js';
import { queryFigures } from './figures.query.js';

export interface AskedFigures {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly by: IndicatorKey;
  readonly unit?: IndicatorUnit;
  readonly asOf?: Instant;
}

/** A table of figures with all that its numbers hang on. */
export interface IndicatorTable {
  /** Latest moment of recording among the facts in it; null before the first fact. */
  readonly watermark: string | null;
  readonly unit: IndicatorUnit;
  readonly by: IndicatorKey;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The minute of which "running" speaks: of the watermark, where nothing else is asked. */
  readonly asOf: Instant | null;
  readonly rows: readonly IndicatorRow[];
}

/** Figures and the watermark they stand on, from one snapshot. */
export function readIndicators(pool: pg.Pool, topic: string, asked: AskedFigures): Promise<IndicatorTable> {
  const { from, to, by, unit = defaultUnit(by) } = asked;
  return inTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const moments = (await positionsOf(client, LIVE, topic)).flatMap(({ recordedAt }) => recordedAt ?? []);
    const watermark = moments.sort().at(-1) ?? null;
    const asOf = asked.asOf ?? (watermark === null ? null : instant(watermark));
    const rows = asOf === null ? [] : await queryFigures(client, { from, to, by, unit, asOf });
    return { watermark, unit, by, from, to, asOf, rows };
  });
}
