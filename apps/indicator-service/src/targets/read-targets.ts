import { resolutionTargets } from '@lienthong/catalogue';
import {
  type IndicatorRow,
  type MonthOfTarget,
  monthBefore,
  type Ratio,
  satisfactionOf,
  type TargetFigure,
  type TargetProgress,
  type TargetRules,
  targetProgress,
} from '@lienthong/indicator';
import { dateOf, instant, type PlainDate, plainDate } from '@lienthong/kernel';
import type pg from 'pg';
import { judgedAt } from '../figures/end-of-period.js';
import type { FigureQuestion } from '../figures/figure-question.js';
import { inSnapshot, type StandsOn } from '../figures/figure-snapshot.js';
import { queryFigures } from '../figures/figures.query.js';

/** How far the targets of the resolution are, with the data that says what they are. */
export interface TargetsAnswer extends StandsOn {
  readonly rules: Omit<TargetRules, 'targets'>;
  /** The day that it is asked of: that of the watermark, where nothing else is asked; null before the first fact. */
  readonly on: PlainDate | null;
  readonly targets: readonly TargetProgress[];
}

/** Months shown; as many more are read before them, to compare each with the year before. */
const MONTHS = 24;
const EVERY_ROW = { offset: 0, limit: 1_000, percentiles: false };

/**
 * The trend of each target of the resolution, as of a day.
 * @param where which cases; none: all of the province
 * @throws {IndexNotInForce}
 * @see domain.md §0 R6, R10
 */
export function readTargets(
  pool: pg.Pool,
  topic: string,
  on: PlainDate | undefined,
  where: FigureQuestion['where'],
): Promise<TargetsAnswer> {
  const far = plainDate('9999-01-01');
  const question: FigureQuestion = {
    ...{ from: far, to: far, by: ['month'], unit: 'case', basis: 'ended', structure: 'then', where },
  };
  return inSnapshot(pool, topic, question, async ({ client, standsOn, query }) => {
    const day = on ?? (query ? dateOf(instant(query.asOf)) : undefined);
    const { targets, ...rules } = resolutionTargets(day ?? far);
    if (!day || !query) return { ...standsOn, rules, on: null, targets: [] };
    const first = monthBefore(day.slice(0, 7), MONTHS - 1);
    const period = { from: plainDate(`${monthBefore(first, MONTHS)}-01`), to: day };
    const { rows } = await queryFigures(client, judgedAt({ ...query, ...period }), EVERY_ROW);
    return {
      ...standsOn,
      query: { ...standsOn.query, ...period },
      rules,
      on: day,
      targets: targets.map((target) =>
        targetProgress(target, monthsOf(rows, target.figure, rules.satisfiedFrom), day, first),
      ),
    };
  });
}

/** What rows of months tell of a figure; undefined where they do not tell it. */
function monthsOf(
  rows: readonly IndicatorRow[],
  figure: TargetFigure,
  satisfiedFrom: number,
): readonly MonthOfTarget[] | undefined {
  const ratios: Readonly<Record<TargetFigure, ((row: IndicatorRow) => Ratio) | undefined>> = {
    'online-share': ({ online, received }) => ({ numerator: online, denominator: received }),
    // which procedures are eligible, the topic does not tell
    'online-procedures': undefined,
    satisfaction: (row) => satisfactionOf(row, satisfiedFrom),
  };
  const ratio = ratios[figure];
  return ratio && rows.map((row) => ({ month: row.key, ...ratio(row) }));
}
