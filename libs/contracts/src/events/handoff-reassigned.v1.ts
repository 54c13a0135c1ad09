import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, LegField, OfficerField } from './schema/field.schema.js';

export const HandoffReassignedV1 = caseEvent(
  'handoff.reassigned',
  'Another officer of the same agency has the leg; its clock runs on.',
  {
    leg: LegField,
    officer: OfficerField,
    unit: CodeField.optional().describe('The division that the leg goes to'),
    byHead: z.boolean().describe('Directed by the head of the work, not handed over by who held it'),
  },
);
