import { qualityIndex } from '@lienthong/catalogue';
import { type QualityIndex, type QualityReport, qualityReport, totalOf } from '@lienthong/indicator';
import type pg from 'pg';
import { judgedAt } from '../figures/end-of-period.js';
import type { FigureQuestion } from '../figures/figure-question.js';
import { inSnapshot, type StandsOn } from '../figures/figure-snapshot.js';
import { queryFigures } from '../figures/figures.query.js';

/** The index of a period, with the data that it was counted and weighed by. */
export interface QualityAnswer extends StandsOn, QualityReport {
  readonly index: Pick<QualityIndex, 'id' | 'version' | 'title' | 'source' | 'from'>;
  /** Cases received in the period, and those of them that have a date to be judged by. */
  readonly population: { readonly received: number; readonly dated: number };
}

/**
 * The same question of dossiers, by their receipt. Cases of an older system are left out unless asked for: their papers, results and first
 * dates were never told.
 */
export const ofDossiers = (question: FigureQuestion): FigureQuestion => ({
  ...question,
  by: [],
  unit: 'case',
  basis: 'received',
  where: { origin: 'own', ...question.where },
});

/**
 * The national index over the cases received in the period; one that still runs counts by the period's last minute.
 * @throws {IndexNotInForce} when no version of the index is in force on the last day of the period
 * @see QĐ 766/QĐ-TTg (domain.md §3.1)
 */
export function readQuality(pool: pg.Pool, topic: string, question: FigureQuestion): Promise<QualityAnswer> {
  const { id, version, title, source, from, ...index } = qualityIndex(question.to);
  const asked = ofDossiers(question);
  return inSnapshot(pool, topic, asked, async ({ client, standsOn, query }) => {
    const judged = query && judgedAt(query);
    const rows = judged ? (await queryFigures(client, judged, { offset: 0, limit: 1, percentiles: false })).rows : [];
    const counts = totalOf(rows);
    const head = { id, version, title, source, from };
    return {
      ...standsOn,
      query: { ...standsOn.query, asOf: judged?.asOf ?? null },
      index: head,
      population: { received: counts.dossiers, dated: counts.dated },
      ...qualityReport({ ...head, ...index }, counts, question.where.procedure?.length === 1),
    };
  });
}
