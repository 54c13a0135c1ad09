import type { Instant, PlainDate } from '@lienthong/kernel';
import type { CaseOrigin } from '../record/case-record.js';

/** What is counted: filings of citizens, or the stretches of their way through the agencies. */
export const INDICATOR_UNITS = ['case', 'leg'] as const;
/** What an item has of its own; `division` is a unit inside an agency (bộ phận). */
export const INDICATOR_DIMENSIONS = [
  'agency',
  'division',
  'officer',
  'procedure',
  'field',
  'commune',
  'channel',
] as const;
/** Stretches of time, by the day on which an item counts. */
export const INDICATOR_SPANS = ['month', 'quarter', 'year'] as const;
export const INDICATOR_KEYS = [...INDICATOR_DIMENSIONS, ...INDICATOR_SPANS] as const;
/** Whether outcomes are those of what ended in the period, or of what was received in it. */
export const INDICATOR_BASES = ['ended', 'received'] as const;
/** Agencies as they were then, or each under the one that took over from it. */
export const INDICATOR_STRUCTURES = ['then', 'now'] as const;

export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];
export type IndicatorDimension = (typeof INDICATOR_DIMENSIONS)[number];
export type IndicatorKey = (typeof INDICATOR_KEYS)[number];
export type IndicatorBasis = (typeof INDICATOR_BASES)[number];
export type IndicatorStructure = (typeof INDICATOR_STRUCTURES)[number];

/** Items of which every named key has one of the values; '' is one that has none. A span is that of the day on which the item counts. */
export type IndicatorFilter = { readonly [Name in IndicatorKey]?: readonly string[] } & {
  readonly origin?: CaseOrigin;
};

/** Which agency took over from which; agencies that still stand are not named. */
export type Heirs = Readonly<Record<string, string>>;

/** What is asked: a period of inclusive local dates, what a row stands for, what is counted, and when "running" is looked at. */
export interface IndicatorQuery {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** One key or several, the row stands for their combination; none: one row. */
  readonly by: readonly IndicatorKey[];
  readonly unit: IndicatorUnit;
  readonly basis: IndicatorBasis;
  readonly asOf: Instant;
  readonly where: IndicatorFilter;
  /** Agencies that are counted under another; none: each as it was then. */
  readonly heirs?: Heirs;
}

/** An agency, its divisions and officers answer for their legs; elsewhere one filing counts once. */
export function defaultUnit(by: readonly IndicatorKey[]): IndicatorUnit {
  const ofAgencies: readonly IndicatorKey[] = ['agency', 'division', 'officer'];
  return by.some((key) => ofAgencies.includes(key)) ? 'leg' : 'case';
}
