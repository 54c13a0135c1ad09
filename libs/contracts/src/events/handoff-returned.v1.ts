import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, InstantField, LegField, StepField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const HandoffReturnedV1 = caseEvent(
  'handoff.returned',
  'Back for rework: steps are done again with what is left of their time.',
  {
    leg: LegField,
    endedAt: InstantField,
    toStep: StepField,
    redo: z.array(StepField),
    reasonCode: CodeField,
    note: PersonDataRefPart.optional(),
  },
);
