import { type IndicatorQuery, type ReportRow, reportRow } from '@lienthong/indicator';
import type pg from 'pg';
import type { FigureQuestion } from '../figures/figure-question.js';
import type { RowsAsked } from '../figures/figure-rows.js';
import { inSnapshot, type StandsOn } from '../figures/figure-snapshot.js';
import { queryFigures } from '../figures/figures.query.js';
import { queryLeftOverdue } from './left-overdue.query.js';

/** A period report with all that its numbers hang on. */
export interface PeriodReport extends StandsOn {
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow | null;
  /** Rows of the whole report. */
  readonly count: number;
}

/** The report of a period: what still runs is looked at when the period ended, or now while it goes on. */
export function readReport(
  pool: pg.Pool,
  topic: string,
  question: FigureQuestion,
  asked: RowsAsked,
): Promise<PeriodReport> {
  return inSnapshot(pool, topic, { ...question, toTheEnd: true }, async ({ client, standsOn, query }) => {
    if (!query) return { ...standsOn, rows: [], total: null, count: 0 };
    const { rows, count } = await reportRows(client, query, asked);
    const whole = await reportRows(client, { ...query, by: [] }, { offset: 0, limit: 1 });
    return { ...standsOn, rows, total: whole.rows[0] ?? null, count };
  });
}

async function reportRows(client: pg.PoolClient, query: IndicatorQuery, asked: RowsAsked) {
  const { rows, count } = await queryFigures(client, query, asked);
  const overdue = await queryLeftOverdue(client, query);
  return { rows: rows.map((row) => reportRow(row, overdue.get(row.key) ?? 0)), count };
}
