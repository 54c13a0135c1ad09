import { caseEvent } from './schema/case-event.schema.js';
import { CaseCodeField, LegField, ProcedureField } from './schema/field.schema.js';

export const ChildStartedV1 = caseEvent('child.started', 'A component procedure got a case of its own.', {
  leg: LegField,
  child: CaseCodeField,
  childProcedure: ProcedureField,
});
