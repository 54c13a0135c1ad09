import { type ConditionTest, conditionTests } from '../../condition.js';
import type { Step } from '../../definition.js';
import { graphOf } from '../../graph.js';
import { possibleOutcomes } from '../../opinion.js';
import type { Check } from '../check.js';
import { type FaultPath, type Finding, finding } from '../fault.js';
import type { Draft } from '../shape.js';

/** A condition asks only for what can be known when the turn of its step comes: outcomes of earlier steps and declared routing values. */
export const conditionsAreKnown: Check = (draft) => draft.steps.flatMap((step, i) => conditionFaults(step, i, draft));

/** What a step's condition asks for and nobody will know. */
export function conditionFaults(step: Step, index: number, draft: Draft): Finding[] {
  if (step.when === undefined) return [];
  return conditionTests(step.when).flatMap((test) => {
    const path = ['steps', index, 'when', ...test.path];
    return 'outcome' in test ? outcomeFaults(step, test, path, draft) : routingFaults(test, path, draft);
  });
}

function outcomeFaults(
  step: Step,
  test: Extract<ConditionTest, { outcome: unknown }>,
  path: FaultPath,
  draft: Draft,
): Finding[] {
  const { step: id, is } = test.outcome;
  const asked = draft.steps.find((one) => one.id === id);
  if (!asked) return [whenFault([...path, 'step'], `Không có bước "${id}"`, `No step "${id}"`)];
  if (!graphOf(draft).upstreamOf(step.id).has(id))
    return [
      whenFault(
        [...path, 'step'],
        `Bước "${id}" không đứng trước "${step.id}"`,
        `"${id}" does not come before "${step.id}"`,
      ),
    ];
  return possibleOutcomes(asked).includes(is)
    ? []
    : [whenFault([...path, 'is'], `Bước "${id}" không có kết quả "${is}"`, `The step "${id}" has no outcome "${is}"`)];
}

/** A routing value that no case can have. */
export function routingFaults(
  test: Extract<ConditionTest, { routing: unknown }>,
  path: FaultPath,
  { routing }: Draft,
): Finding[] {
  const { field: name, is } = test.routing;
  if (routing === undefined) return [];
  const field = routing.find((one) => one.name === name);
  if (!field) return [whenFault([...path, 'field'], `Không có trường "${name}"`, `No routing field "${name}"`)];
  return field.values === undefined || field.values.includes(is)
    ? []
    : [
        whenFault(
          [...path, 'is'],
          `Trường "${name}" không có giá trị "${is}"`,
          `The field "${name}" has no value "${is}"`,
        ),
      ];
}

const whenFault = (path: FaultPath, vi: string, en: string): Finding => finding(path, 'when', vi, en);
