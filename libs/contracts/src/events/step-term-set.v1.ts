import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { StepField } from './schema/field.schema.js';
import { PlannedStepPart } from './schema/part.schema.js';

export const StepTermSetV1 = caseEvent(
  'step.term-set',
  'The lead gave a step the time that no law gives it; the planned dates of the agencies follow.',
  {
    step: StepField,
    term: z.strictObject({
      amount: z.number().positive(),
      unit: z.enum(['working-hour', 'working-day', 'calendar-day']),
      rule: z.enum(['exact', 'civil-code']).optional(),
    }),
    planned: z.array(PlannedStepPart),
  },
);
