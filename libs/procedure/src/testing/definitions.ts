import { procedureCode, type StepId, stepId } from '@lienthong/kernel';
import { type ProcedureDefinition, type Progress, type Step, type StepProgress } from '../index.js';

/** A step of a test: counted, one day, by the counter that took the case in. */
export function aStep(
  id: string,
  fields: Partial<Omit<Step, 'id' | 'after'>> & { after?: readonly string[] } = {},
): Step {
  return {
    title: { vi: id, en: id },
    kind: 'process',
    agency: { by: 'intake-unit' },
    term: { amount: 1, unit: 'working-day' },
    clock: 'counted',
    appointment: 1,
    outcomes: ['done'],
    reworkTo: [],
    needs: [],
    produces: [],
    ...fields,
    id: stepId(id),
    after: (fields.after ?? []).map(stepId),
  };
}

/** As much of a definition as the graph and the flow read. */
export function flowOf(...steps: readonly Step[]): Pick<ProcedureDefinition, 'steps' | 'code'> {
  return { code: procedureCode('thu-nghiem'), steps };
}

/** An accepted case with its steps as told. */
export function progressOf(
  steps: Readonly<Record<string, Partial<StepProgress> & Pick<StepProgress, 'status'>>> = {},
  fields: Partial<Progress> = {},
): Progress {
  const told = Object.entries(steps).map(([id, step]) => [id, { round: 1, attempt: 1, ...step }] as const);
  return {
    accepted: true,
    over: false,
    routing: {},
    steps: Object.fromEntries(told) as Record<StepId, StepProgress>,
    ...fields,
  };
}
