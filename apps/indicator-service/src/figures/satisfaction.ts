import { IndexNotInForce, resolutionTargets } from '@lienthong/catalogue';
import { type IndicatorRow, satisfactionOf } from '@lienthong/indicator';
import type { PlainDate } from '@lienthong/kernel';

/** A row with the share of those who were satisfied, of all who said what they think; null where nobody did. */
export interface RatedRow extends IndicatorRow {
  readonly satisfactionShare: number | null;
}

/** Gives rows of a period their satisfaction, by the threshold that held on its last day. @see domain.md §0 R10 */
export function withSatisfaction(to: PlainDate): (row: IndicatorRow) => RatedRow {
  const satisfiedFrom = thresholdOn(to);
  return (row) => {
    const { numerator, denominator } =
      satisfiedFrom === undefined ? { numerator: 0, denominator: 0 } : satisfactionOf(row, satisfiedFrom);
    return { ...row, satisfactionShare: denominator === 0 ? null : numerator / denominator };
  };
}

/** Years of before anybody was asked have none. */
function thresholdOn(day: PlainDate): number | undefined {
  try {
    return resolutionTargets(day).satisfiedFrom;
  } catch (error) {
    if (error instanceof IndexNotInForce) return undefined;
    throw error;
  }
}
