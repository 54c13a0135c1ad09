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
  /** Of each figure, in the order of their names. */
  readonly counts: number[];
  /** Of what ended and has minutes. */
  readonly minutes: number[];
}

const definitions: Readonly<Record<FigureName, FigureDefinition>> = FIGURES;

const placed = FIGURE_NAMES.map((name, place) => ({ place, ...definitions[name] }));
/** The figures that speak of a population, each with its place among all. */
const figuresBy = new Map(placed.map(({ of }) => [of, placed.filter((one) => one.of === of)]));

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
      .map(([, { keys, counts, minutes }]) => indicatorRow(keys, named(counts), percentilesOf(minutes)));
  }

  private count(item: CountedItem, population: Population, day: PlainDate): void {
    const { by, heirs } = this.query;
    const keys = by.map((key) => keyOf(item, day, key, heirs));
    const id = keys.join('\0');
    const sums = this.rows.get(id) ?? noSums(by, keys);
    this.rows.set(id, sums);
    for (const { place, value } of figuresBy.get(population) ?? [])
      sums.counts[place] = (sums.counts[place] ?? 0) + value(item, this.query.asOf);
    if (population === 'ended' && item.isCompleted && item.origin === 'own') sums.minutes.push(item.usedMinutes);
  }
}

const noSums = (by: IndicatorQuery['by'], keys: readonly string[]): Sums => ({
  keys: Object.fromEntries(by.map((key, place) => [key, keys[place] ?? ''])),
  counts: FIGURE_NAMES.map(() => 0),
  minutes: [],
});

const named = (counts: readonly number[]) =>
  Object.fromEntries(FIGURE_NAMES.map((name, place) => [name, counts[place] ?? 0])) as Record<FigureName, number>;

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
