export { type CaseFile, NO_CASE, takeFact } from './case-file.js';
export type { CaseRecord, DueChange, LegRecord, LegState } from './case-record.js';
export { type CountedItem, countedItems } from './counted-item.js';
export { figuresOf, Tally, totalOf } from './figures.js';
export {
  defaultUnit,
  INDICATOR_KEYS,
  INDICATOR_UNITS,
  type IndicatorCounts,
  type IndicatorKey,
  type IndicatorQuery,
  type IndicatorRow,
  type IndicatorUnit,
  indicatorRow,
} from './indicator-query.js';
