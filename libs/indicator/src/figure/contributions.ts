import { type Instant, type PlainDate, plainDate } from '@lienthong/kernel';
import type { CaseOrigin, CaseRecord } from '../record/case-record.js';
import { type CountedItem, countedItems } from './counted-item.js';
import {
  FIGURE_NAMES,
  FIGURES,
  type FigureDefinition,
  type FigureName,
  type Population,
} from './figure-definitions.js';
import {
  INDICATOR_UNITS,
  type IndicatorBasis,
  type IndicatorDimension,
  type IndicatorQuery,
  type IndicatorUnit,
} from './indicator-query.js';
import { populationsOf } from './population.js';

/** Figures of what is there at one moment; every other figure is of what happens on a day, and adds up over days. */
const STOCKS: readonly Population[] = ['carried-over', 'running'];

export const STOCK_FIGURES: readonly FigureName[] = FIGURE_NAMES.filter((name) => STOCKS.includes(FIGURES[name].of));
export const FLOW_FIGURES: readonly FigureName[] = FIGURE_NAMES.filter((name) => !STOCKS.includes(FIGURES[name].of));
/** Of these, sums of days know what has ended; what has not is looked at at the minute asked for. */
export const OPEN_FIGURES: readonly FigureName[] = FIGURE_NAMES.filter(
  (name) => (FIGURES[name] as FigureDefinition).standsAt !== undefined,
);

/** What an item has of its own, as far as sums by day keep it. */
export const ROLLED_UP_DIMENSIONS = ['agency', 'procedure', 'field', 'channel'] as const satisfies IndicatorDimension[];

/** What one item adds to the figures of one day, once: whoever asks of days adds them up. */
export interface Contribution {
  readonly unit: IndicatorUnit;
  /** `ended`: what happened on the day; `received`: what came, in the end, of what was received on it. */
  readonly basis: IndicatorBasis;
  readonly day: PlainDate;
  readonly at: CountedItem['at'];
  readonly origin: CaseOrigin;
  /** Figures that are not mentioned are 0. */
  readonly figures: Readonly<Partial<Record<FigureName, number>>>;
}

const ALWAYS: Omit<IndicatorQuery, 'unit' | 'basis'> = {
  from: plainDate('1000-01-01'),
  to: plainDate('9999-12-31'),
  by: [],
  where: {},
  // no flow looks at it
  asOf: '1000-01-01T00:00:00Z' as Instant,
};

const flowsOf = (population: Population): readonly FigureName[] =>
  FLOW_FIGURES.filter((name) => FIGURES[name].of === population);

/** By population, for it is asked of every item. */
const flows: Readonly<Record<Population, readonly FigureName[]>> = {
  received: flowsOf('received'),
  'taken-over': flowsOf('taken-over'),
  'carried-over': [],
  ended: flowsOf('ended'),
  running: [],
  refused: flowsOf('refused'),
};

/** All that a case adds to figures of days. */
export function contributionsOf(record: CaseRecord): readonly Contribution[] {
  return INDICATOR_UNITS.flatMap((unit) => ofUnit(record, unit));
}

/** What a case no longer adds, and what it adds now. */
export interface ContributionChange {
  readonly gone: readonly Contribution[];
  readonly come: readonly Contribution[];
}

/**
 * What facts changed of what a case adds, less what they left alone. So whatever comes late, twice, or corrected, the sums end
 * the same.
 */
export function contributionChange(was: CaseRecord | undefined, now: CaseRecord | undefined): ContributionChange {
  if (!was || !now || !isSamePlace(was, now))
    return { gone: was ? contributionsOf(was) : [], come: now ? contributionsOf(now) : [] };
  const legs = (of: CaseRecord, other: CaseRecord) => ({
    ...of,
    legs: of.legs.filter((leg) => !other.legs.includes(leg)),
  });
  const parts = (of: CaseRecord, other: CaseRecord) => [...ofUnit(of, 'case'), ...ofUnit(legs(of, other), 'leg')];
  return { gone: parts(was, now), come: parts(now, was) };
}

/** Whether a leg that did not change adds what it added: its case has not changed what it gives to its legs. */
function isSamePlace(a: CaseRecord, b: CaseRecord): boolean {
  return (
    a.procedure === b.procedure &&
    a.field === b.field &&
    a.channel === b.channel &&
    a.origin === b.origin &&
    a.elsewhere === b.elsewhere
  );
}

const ofUnit = (record: CaseRecord, unit: IndicatorUnit): readonly Contribution[] =>
  countedItems(record, unit).flatMap((item) => ofItem(item, unit));

function ofItem(item: CountedItem, unit: IndicatorUnit): readonly Contribution[] {
  const { at, origin } = item;
  const on = (basis: IndicatorBasis, populations: (population: Population) => boolean): readonly Contribution[] =>
    populationsOf(item, { ...ALWAYS, unit, basis })
      .filter(([population]) => populations(population))
      .map(([population, day]) => ({ unit, basis, day, at, origin, figures: figuresOf(item, population) }));
  return [
    ...on('ended', (population) => !STOCKS.includes(population)),
    ...on('received', (population) => population === 'ended'),
  ];
}

function figuresOf(item: CountedItem, population: Population): Contribution['figures'] {
  const figures: Partial<Record<FigureName, number>> = {};
  for (const name of flows[population]) {
    const definition: FigureDefinition = FIGURES[name];
    if (definition.standsAt && !item.endedAt) continue;
    const value = definition.value(item, ALWAYS.asOf);
    if (value !== 0) figures[name] = value;
  }
  return figures;
}
