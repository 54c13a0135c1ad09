import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, InstantField, LegField, OfficerField } from './schema/field.schema.js';
import { OfficePart, RungPart } from './schema/part.schema.js';

export const EscalationRaisedV1 = caseEvent(
  'escalation.raised',
  'Whoever answers for an office was told of a late leg, or of one that will be. Once per leg, rung and deadline.',
  {
    leg: LegField,
    rung: RungPart,
    dueAt: InstantField,
    agency: AgencyField.describe('Whose office was told'),
    office: OfficePart,
    officer: OfficerField.optional().describe(
      'Who answered for the office at that moment; absent when nobody could be reached',
    ),
    acting: z.enum(['absence', 'vacancy']).optional().describe('Why somebody acts for the holder of the office'),
  },
);
