import { z } from 'zod';
import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField, StepField } from './schema/field.schema.js';
import { PersonDataRefPart, PlannedStepPart } from './schema/part.schema.js';

export const VersionMovedV1 = caseEvent(
  'version.moved',
  'The case goes on under another version of its procedure, by decision of an approver; what is done stays done.',
  {
    from: z.int().min(1),
    to: z.int().min(1),
    reason: PersonDataRefPart,
    agencies: z.record(StepField, AgencyField).describe('Who answers for each step of the new version'),
    planned: z.array(PlannedStepPart),
  },
);
