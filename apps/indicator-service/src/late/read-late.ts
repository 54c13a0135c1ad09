import type pg from 'pg';
import type { FigureQuestion } from '../figures/figure-question.js';
import { inSnapshot, type StandsOn } from '../figures/figure-snapshot.js';
import { countLate, type LateAsked, type LateLeg, queryLate } from './late.query.js';

/** A page of late legs with all that the list hangs on. */
export interface LateList extends StandsOn {
  readonly items: readonly LateLeg[];
  /** Of the whole list. */
  readonly count: number;
}

export function readLate(
  pool: pg.Pool,
  topic: string,
  question: FigureQuestion,
  asked: LateAsked,
  page: { readonly offset: number; readonly limit: number },
): Promise<LateList> {
  return inSnapshot(pool, topic, question, async ({ client, standsOn, query }) => {
    if (!query) return { ...standsOn, items: [], count: 0 };
    const count = await countLate(client, query, asked.state);
    return { ...standsOn, items: await queryLate(client, query, asked, page), count };
  });
}
