import type { AgencyFigures } from './agency-figures.js';
import type { ComponentId, RankingComponent } from './ranking-rules.js';

/** One part of a score, with all that it is made of. */
export interface ScorePart {
  readonly component: ComponentId;
  readonly numerator: number;
  readonly denominator: number;
  /** What is measured: numerator / denominator. */
  readonly value: number;
  /** Place of the value on the component's scale, 0…1. */
  readonly scale: number;
  /** The published weight, and the one that counts here: absent parts leave theirs to the others in proportion. */
  readonly weight: number;
  readonly weightUsed: number;
  /** weightUsed × scale; the parts add up to the score. */
  readonly score: number;
}

export interface Score {
  /** 0…100, two decimals; null where nothing could be measured. */
  readonly score: number | null;
  readonly parts: readonly ScorePart[];
  /** Components of which the agency has nothing in the period. */
  readonly absent: readonly ComponentId[];
}

/**
 * The score of an agency on scales that stand still: no agency's score depends on another's, so an outlier moves nobody.
 * What is absent is said, and its weight is shared by what is there.
 */
export function scoreOf(figures: AgencyFigures, components: readonly RankingComponent[]): Score {
  const present = components.filter(({ id }) => figures.values[id].denominator > 0);
  const absent = components.filter((one) => !present.includes(one)).map(({ id }) => id);
  const weights = present.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return { score: null, parts: [], absent };
  let sum = 0;
  const parts = present.map((component): ScorePart => {
    const { id, weight } = component;
    const { numerator, denominator } = figures.values[id];
    const value = numerator / denominator;
    const scale = scaleOf(value, component);
    const before = hundredths(sum);
    sum += (weight * scale * 100) / weights;
    return {
      ...{ component: id, numerator, denominator, value: rounded(value, 4), scale: rounded(scale, 4) },
      ...{ weight, weightUsed: rounded((weight * 100) / weights, 2), score: (hundredths(sum) - before) / 100 },
    };
  });
  return { score: hundredths(sum) / 100, parts, absent };
}

/** Where a value lies between the two ends of its scale, held between 0 and 1. */
export function scaleOf(value: number, { zeroAt, fullAt }: Pick<RankingComponent, 'zeroAt' | 'fullAt'>): number {
  return Math.min(1, Math.max(0, (value - zeroAt) / (fullAt - zeroAt)));
}

const hundredths = (score: number): number => Math.round(score * 100);
const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
