import type { Term } from '@lienthong/calendar';
import type { StepId } from '@lienthong/kernel';
import type { FlowDefinition, Step } from './definition.js';
import { graphOf } from './graph.js';

/** The longest way through the steps. */
export interface CriticalPath {
  /** Steps with a weight on it, first to last. */
  readonly steps: readonly StepId[];
  readonly sum: number;
}

/** The heaviest chain of steps that follow each other; the earlier in the definition where two weigh the same. Steps on a cycle are left out. */
export function criticalPath(definition: FlowDefinition<Step>, weigh: (step: Step) => number): CriticalPath {
  const graph = graphOf(definition);
  const heaviest = new Map<StepId, CriticalPath>();
  for (const id of graph.topological) {
    const step = graph.step(id);
    if (!step) continue;
    const weight = weigh(step);
    const before = heavier(graph.predecessors(id).flatMap((one) => heaviest.get(one) ?? []));
    const steps = weight > 0 ? [...before.steps, id] : before.steps;
    heaviest.set(id, { steps, sum: before.sum + weight });
  }
  return heavier([...heaviest.values()]);
}

/**
 * A term in working days, for comparing terms before a case exists; exact for working days.
 * @see time.md §3, publish check: hours by 8, calendar days by 5/7
 */
export function workingDaysOf(term: Term): number {
  if (term.unit === 'working-hour') return term.amount / 8;
  return term.unit === 'calendar-day' ? (term.amount * 5) / 7 : term.amount;
}

/** What a step takes of appointment `n` in working days: nothing outside the clock, in another appointment, or set per case. */
export function countedDays(step: Step, n: number): number {
  const counts = step.clock === 'counted' && step.appointment === n && typeof step.term === 'object';
  return counts ? workingDaysOf(step.term) : 0;
}

function heavier(paths: readonly CriticalPath[]): CriticalPath {
  return paths.reduce((best, path) => (path.sum > best.sum ? path : best), { steps: [], sum: 0 });
}
