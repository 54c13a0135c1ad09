import { importedEvent } from './schema/case-event.schema.js';
import { InstantField, LocalDayField } from './schema/field.schema.js';
import { TimelinessPart } from './schema/part.schema.js';

export const CaseImportEndedV1 = importedEvent('case.import-ended', 'A case of an older system had its end there.', {
  endedAt: InstantField,
  endedOn: LocalDayField,
  timeliness: TimelinessPart.optional().describe('At the full precision of the log; absent where nothing was due'),
});
