import type { StepId } from '@lienthong/kernel';
import type { Progress } from './progress.js';

/** A small, safe condition over outcomes of steps and declared routing fields; nothing else of the form is visible to it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly outcome: { readonly step: StepId; readonly is: string } }
  | { readonly routing: { readonly field: string; readonly is: string } };

/**
 * Whether the condition holds in a case. No condition always holds.
 * The outcome of a step that is not completed (never offered, skipped, sent back) equals nothing.
 */
export function whenHolds(condition: Condition | undefined, progress: Pick<Progress, 'routing' | 'steps'>): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((part) => whenHolds(part, progress));
  if ('any' in condition) return condition.any.some((part) => whenHolds(part, progress));
  if ('not' in condition) return !whenHolds(condition.not, progress);
  if ('routing' in condition) return progress.routing[condition.routing.field] === condition.routing.is;
  const step = progress.steps[condition.outcome.step];
  return step?.status === 'completed' && step.outcome === condition.outcome.is;
}

/** One outcome or routing value that a condition asks for, and where in the condition it stands. */
export type ConditionTest = { readonly path: readonly (string | number)[] } & (
  | { readonly outcome: { readonly step: StepId; readonly is: string } }
  | { readonly routing: { readonly field: string; readonly is: string } }
);

/** Every test inside a condition, in the order of the text. */
export function conditionTests(condition: Condition, path: readonly (string | number)[] = []): ConditionTest[] {
  if ('all' in condition) return condition.all.flatMap((part, i) => conditionTests(part, [...path, 'all', i]));
  if ('any' in condition) return condition.any.flatMap((part, i) => conditionTests(part, [...path, 'any', i]));
  if ('not' in condition) return conditionTests(condition.not, [...path, 'not']);
  return 'outcome' in condition
    ? [{ path: [...path, 'outcome'], outcome: condition.outcome }]
    : [{ path: [...path, 'routing'], routing: condition.routing }];
}
