import { figuresBehind } from '@lienthong/indicator';
import { DomainError } from '@lienthong/kernel';
import type pg from 'pg';
import { judgedAt } from '../figures/end-of-period.js';
import type { FigureQuestion } from '../figures/figure-question.js';
import { inSnapshot } from '../figures/figure-snapshot.js';
import { queryItems } from '../figures/items.query.js';
import type { IndicatorItems } from '../figures/read-indicators.js';
import { ofDossiers } from './read-quality.js';

/** A formula that no case stands behind: there is none of that number, or nothing is known of it. */
export class FormulaUnknown extends DomainError {
  readonly code = 'indicators.formula-unknown';
}

export interface FormulaAsked {
  readonly formula: string;
  readonly part: 'numerator' | 'denominator';
  readonly date: 'first' | 'current';
}

/** The cases behind one number of a formula: their sum is that number. @throws {FormulaUnknown} */
export function readFormulaItems(
  pool: pg.Pool,
  topic: string,
  question: FigureQuestion,
  { formula, part, date }: FormulaAsked,
  page: { readonly offset: number; readonly limit: number },
): Promise<IndicatorItems> {
  const figure = figuresBehind(formula, date === 'current')?.[part];
  if (!figure) throw new FormulaUnknown(`No cases stand behind formula ${formula}`, { formula });
  return inSnapshot(pool, topic, ofDossiers(question), async ({ client, standsOn, query }) => {
    const judged = query && judgedAt(query);
    const behind = judged ? await queryItems(client, judged, figure, page) : { items: [], count: 0, sum: 0 };
    return { ...standsOn, query: { ...standsOn.query, asOf: judged?.asOf ?? null }, figure, ...behind };
  });
}
