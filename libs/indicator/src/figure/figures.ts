import type { PlainDate } from '@lienthong/kernel';
import type { CaseRecord } from '../record/case-record.js';
import { type CountedItem, countedItems } from './counted-item.js';
import {
  FIGURE_NAMES,
  FIGURES,
  type FigureDefinition,
  type FigureName,
  type Population,
} from './figure-definitions.js';
import type { IndicatorQuery } from './indicator-query.js';
import { type IndicatorRow, indicatorRow, NO_COUNTS, type Percentiles } from './indicator-row.js';
import { populationsOf } from './population.js';
import { isAsked, keyOf } from './row-keys.js';

interface Sums {
  readonly keys: IndicatorRow['keys'];
  readonly counts: Record<FigureName, number>;
  /** Of what ended and has minutes. */
  readonly minutes: number[];
}

const definitions: Readonly<Record<FigureName, FigureDefinition>> = FIGURES;

const figuresBy: ReadonlyMap<Population, readonly FigureName[]> = new Map(
  Object.values(FIGURES).map(({ of }) => [of, FIGURE_NAMES.filter((name) => FIGURES[name].of === of)]),
);

/** Figures that are added up record by record, so that no record need be kept. */
export class Tally {
  private readonly rows = new Map<string, Sums>();

  constructor(private readonly query: IndicatorQuery) {}

  add(record: CaseRecord): void {
    const { query } = this;
    for (const item of countedItems(record, query.unit)) {
      for (const [population, day] of populationsOf(item, query))
        if (isAsked(item, day, query)) this.count(item, population, day);
    }
  }

  /** The rows so far, in the order of their keys. */
  figures(): readonly IndicatorRow[] {
    return [...this.rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { keys, counts, minutes }]) => indicatorRow(keys, counts, percentilesOf(minutes)));
  }

  private count(item: CountedItem, population: Population, day: PlainDate): void {
    const { by, heirs } = this.query;
    const keys = Object.fromEntries(by.map((key) => [key, keyOf(item, day, key, heirs)]));
    const id = Object.values(keys).join('\0');
    const sums: Sums = this.rows.get(id) ?? { keys, counts: { ...NO_COUNTS }, minutes: [] };
    this.rows.set(id, sums);
    for (const name of figuresBy.get(population) ?? [])
      sums.counts[name] += definitions[name].value(item, this.query.asOf);
    if (population === 'ended' && item.isCompleted && item.origin === 'own') sums.minutes.push(item.usedMinutes);
  }
}

/**
 * The figures of the records, by key. By month, quarter or year a running item, and one that was carried over, stands where it was
 * received.
 */
export function figuresOf(records: Iterable<CaseRecord>, query: IndicatorQuery): readonly IndicatorRow[] {
  const tally = new Tally(query);
  for (const record of records) tally.add(record);
  return tally.figures();
}

/** The rows of one question as one row: nothing is counted in two of them. Of percentiles there is no sum. */
export function totalOf(rows: readonly IndicatorRow[]): IndicatorRow {
  const counts = { ...NO_COUNTS } as Record<FigureName, number>;
  for (const row of rows) for (const name of FIGURE_NAMES) counts[name] += row[name];
  return indicatorRow({}, counts, { medianMinutes: null, p90Minutes: null });
}

/** The items behind one figure: those that add to it, with what each of them adds. */
export function itemsBehind(
  records: Iterable<CaseRecord>,
  query: IndicatorQuery,
  name: FigureName,
): readonly { readonly item: CountedItem; readonly value: number }[] {
  const figure = definitions[name];
  return [...records]
    .flatMap((record) => countedItems(record, query.unit))
    .filter((item) =>
      populationsOf(item, query).some(([population, day]) => population === figure.of && isAsked(item, day, query)),
    )
    .map((item) => ({ item, value: figure.value(item, query.asOf) }))
    .filter(({ value }) => value !== 0);
}

/** The least value that the share of all is not above: the discrete percentile, as PostgreSQL's percentile_disc. */
function percentilesOf(minutes: readonly number[]): Percentiles {
  const sorted = [...minutes].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
  return { medianMinutes: at(0.5), p90Minutes: at(0.9) };
}
