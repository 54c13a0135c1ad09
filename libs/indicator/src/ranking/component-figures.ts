import type { FigureName } from '../figure/figure-definitions.js';
import type { IndicatorUnit } from '../figure/indicator-query.js';
import { RATED, satisfiedFigures } from '../rating/satisfaction.js';
import type { ComponentId } from './ranking-rules.js';

/** What a component is made of: sums of figures of one unit, so that each of its numbers can be opened. */
export interface ComponentFigures {
  readonly unit: IndicatorUnit;
  readonly numerator: readonly FigureName[];
  readonly denominator: readonly FigureName[];
  /** Taken off the denominator. */
  readonly less?: readonly FigureName[];
}

/**
 * An agency answers for its legs; for letters, channels and ratings, which a case has once, the lead agency does.
 * @param satisfiedFrom the score from which on a citizen is satisfied
 */
export function componentFigures(satisfiedFrom: number): Readonly<Record<ComponentId, ComponentFigures>> {
  return {
    'on-time-share': { unit: 'leg', numerator: ['early', 'onTime'], denominator: ['early', 'onTime', 'late'] },
    // imported legs carry no minutes
    'overrun-minutes': {
      unit: 'leg',
      numerator: ['lateMinutes'],
      denominator: ['completed'],
      less: ['withoutMinutes'],
    },
    'overdue-running': { unit: 'leg', numerator: ['runningOverdue'], denominator: ['running'] },
    'letters-in-time': { unit: 'case', numerator: ['lettersInTime'], denominator: ['lettersOwed'] },
    'online-share': { unit: 'case', numerator: ['online'], denominator: ['received'] },
    satisfaction: { unit: 'case', numerator: satisfiedFigures(satisfiedFrom), denominator: RATED },
    rework: { unit: 'leg', numerator: ['rework'], denominator: ['completed', 'endedOtherwise'] },
    supplements: { unit: 'leg', numerator: ['supplements'], denominator: ['completed', 'endedOtherwise'] },
  };
}
