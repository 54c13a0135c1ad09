import { type Condition, conditionTests, whenHolds } from '../../condition.js';
import type { Step } from '../../definition.js';
import { graphOf } from '../../graph.js';
import { possibleOutcomes } from '../../opinion.js';
import type { StepProgress } from '../../progress.js';
import type { Check } from '../check.js';
import { finding } from '../fault.js';
import type { Draft } from '../shape.js';
import { conditionFaults } from './conditions.check.js';

/** More combinations than these are not tried. */
const MOST = 20_000;

/** Each condition can come true in some case: by some routing values, and by outcomes of steps that are themselves reached. */
export const everyStepHasItsCase: Check = (draft) =>
  draft.steps.flatMap((step, i) =>
    step.when === undefined || conditionFaults(step, i, draft).length > 0 || canHold(step.when, draft)
      ? []
      : [
          finding(
            ['steps', i, 'when'],
            'unreachable',
            `Không hồ sơ nào đến được bước "${step.id}": điều kiện không thể đúng`,
            `No case ever reaches "${step.id}": its condition cannot come true`,
          ),
        ],
  );

interface Variable {
  readonly kind: 'routing' | 'outcome';
  readonly name: string;
  readonly values: readonly string[];
}

function canHold(condition: Condition, draft: Draft): boolean {
  const asked = askedSteps(condition, draft);
  if (!asked) return true;
  const variables = [
    ...routingVariables([condition, ...asked.flatMap(({ when }) => when ?? [])], draft),
    ...outcomes(asked),
  ];
  const combinations = variables.reduce((product, { values }) => product * values.length, 1);
  if (combinations > MOST) return true;
  return Array.from({ length: combinations }, (_, n) => n).some((n) => holdsIn(condition, asked, chosen(variables, n)));
}

/**
 * Steps whose outcomes the condition rests on, directly or through their own conditions, in the order of their turns;
 * undefined where some of them wait for each other, which is a fault of its own.
 */
function askedSteps(condition: Condition, draft: Draft): Step[] | undefined {
  const found = new Set<string>();
  const open: Condition[] = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const test of conditionTests(next)) {
      if (!('outcome' in test) || found.has(test.outcome.step)) continue;
      found.add(test.outcome.step);
      const { when } = draft.steps.find(({ id }) => id === test.outcome.step) ?? {};
      if (when) open.push(when);
    }
  const graph = graphOf(draft);
  const inOrder = graph.topological.flatMap((id) => (found.has(id) ? (graph.step(id) ?? []) : []));
  return inOrder.length === found.size ? inOrder : undefined;
}

/** What a field may hold: its values, or the communes that are named and any other. */
function routingVariables(conditions: readonly Condition[], { routing = [] }: Draft): Variable[] {
  const tests = conditions
    .flatMap((one) => conditionTests(one))
    .flatMap((test) => ('routing' in test ? test.routing : []));
  return [...new Set(tests.map(({ field }) => field))].map((name) => {
    const field = routing.find((one) => one.name === name);
    const named = tests.filter((test) => test.field === name).map(({ is }) => is);
    return { kind: 'routing', name, values: field?.values ?? [...new Set([...named, '*'])] };
  });
}

const outcomes = (steps: readonly Step[]): Variable[] =>
  steps.map((step) => ({ kind: 'outcome', name: step.id, values: possibleOutcomes(step) }));

type Choice = Readonly<Record<Variable['kind'], Record<string, string>>>;

function chosen(variables: readonly Variable[], combination: number): Choice {
  const choice: Choice = { routing: {}, outcome: {} };
  let rest = combination;
  for (const { kind, name, values } of variables) {
    choice[kind][name] = values[rest % values.length] ?? '';
    rest = Math.floor(rest / values.length);
  }
  return choice;
}

function holdsIn(condition: Condition, asked: readonly Step[], { routing, outcome }: Choice): boolean {
  const steps: Record<string, StepProgress> = {};
  for (const { id, when } of asked)
    if (whenHolds(when, { routing, steps }))
      steps[id] = { status: 'completed', round: 1, attempt: 1, outcome: outcome[id] ?? '' };
  return whenHolds(condition, { routing, steps });
}
