import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { InstantField } from './schema/field.schema.js';
import { CaseWakeUpPart, PaperPart } from './schema/part.schema.js';

export const IntakeSupplementSuppliedV1 = caseEvent(
  'intake.supplement-supplied',
  "The papers came before acceptance; the counter's clock begins from zero.",
  {
    papers: z.array(PaperPart),
    intakeDueAt: InstantField.describe('The counter answers until then: 8 working hours'),
    intakeAlertAt: InstantField,
    caseWakeUps: z.array(CaseWakeUpPart).optional(),
  },
);
