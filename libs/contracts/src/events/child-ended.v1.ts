import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { CaseCodeField, CodeField, InstantField, LegField } from './schema/field.schema.js';
import { CustodyIntervalPart } from './schema/part.schema.js';

export const ChildEndedV1 = caseEvent(
  'child.ended',
  "The child case ended; its path takes the place of the leg's holding.",
  {
    leg: LegField,
    child: CaseCodeField,
    outcome: CodeField,
    endedAt: InstantField,
    path: z.array(CustodyIntervalPart),
  },
);
