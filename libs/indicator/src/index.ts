export {
  type Contribution,
  contributionsOf,
  FLOW_FIGURES,
  ROLLED_UP_DIMENSIONS,
  STOCK_FIGURES,
} from './figure/contributions.js';
export { type CountedItem, countedItems } from './figure/counted-item.js';
export {
  FIGURE_NAMES,
  FIGURES,
  FIGURES_VERSION,
  type FigureDefinition,
  type FigureName,
  type Population,
} from './figure/figure-definitions.js';
export { figuresOf, itemsBehind, Tally, totalOf } from './figure/figures.js';
export {
  defaultUnit,
  type Heirs,
  INDICATOR_BASES,
  INDICATOR_DIMENSIONS,
  INDICATOR_KEYS,
  INDICATOR_SPANS,
  INDICATOR_STRUCTURES,
  INDICATOR_UNITS,
  type IndicatorBasis,
  type IndicatorDimension,
  type IndicatorFilter,
  type IndicatorKey,
  type IndicatorQuery,
  type IndicatorStructure,
  type IndicatorUnit,
} from './figure/indicator-query.js';
export { type IndicatorCounts, type IndicatorRow, indicatorRow, type Percentiles } from './figure/indicator-row.js';
export type { AppointmentRecord } from './record/appointment-record.js';
export { type CaseFile, NO_CASE, takeFact } from './record/case-file.js';
export type { CaseOrigin, CaseRecord, DueChange, FrozenVerdict, PaperRequest } from './record/case-record.js';
export type { CaseTally } from './record/case-tally.js';
export { type HandOver, heirsOf } from './record/heirs.js';
export type { LegRecord, LegState } from './record/leg-record.js';
