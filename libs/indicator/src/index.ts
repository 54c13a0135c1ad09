export {
  type Contribution,
  type ContributionChange,
  contributionChange,
  contributionsOf,
  FLOW_FIGURES,
  OPEN_FIGURES,
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
export {
  type IndicatorCounts,
  type IndicatorRow,
  indicatorRow,
  type Percentiles,
  type Shares,
} from './figure/indicator-row.js';
export { figuresBehind } from './quality/formulas.js';
export type { QualityIndex } from './quality/quality-index.js';
export { type FormulaAnswer, type PointsEarned, type QualityReport, qualityReport } from './quality/quality-report.js';
export type { Ratio } from './quality/rate.js';
export { agencyFigures } from './ranking/agency-figures.js';
export { type ComponentFigures, componentFigures } from './ranking/component-figures.js';
export { leagueOf, type Ranked, type Ranking, rank, type Scored } from './ranking/rank.js';
export {
  type ComponentId,
  LEAGUES,
  type League,
  type RankingComponent,
  type RankingRules,
} from './ranking/ranking-rules.js';
export { satisfactionOf } from './rating/satisfaction.js';
export type { AppointmentRecord } from './record/appointment-record.js';
export { type CaseFile, NO_CASE, takeFact } from './record/case-file.js';
export type { CaseOrigin, CaseRecord, DueChange, FrozenVerdict, PaperRequest } from './record/case-record.js';
export type { CaseTally } from './record/case-tally.js';
export { type HandOver, heirsOf } from './record/heirs.js';
export { keptUntil } from './record/kept-until.js';
export type { LegRecord, LegState } from './record/leg-record.js';
export {
  isLeft,
  REPORT_KEYS,
  type ReportKey,
  type ReportRow,
  reportedAsOf,
  reportOf,
  reportRow,
} from './report/period-report.js';
export { LEAST_SHOWN, type PublicRow, publicRows } from './report/public-rows.js';
export { type MonthOfTarget, monthBefore, type TargetProgress, targetProgress } from './targets/target-progress.js';
export type { TargetFigure, TargetRules } from './targets/target-rules.js';
export type { Wording } from './wording.js';
