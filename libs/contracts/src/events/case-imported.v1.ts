import { importedEvent } from './schema/case-event.schema.js';
import {
  ImportedAgencyField,
  ImportedLabel,
  InstantField,
  LocalDayField,
  OfficerField,
  SourceField,
  TimeZoneField,
} from './schema/field.schema.js';

export const CaseImportedV1 = importedEvent('case.imported', 'A case of an older system was taken over as history.', {
  source: SourceField,
  agency: ImportedAgencyField.describe('Who answers for the case'),
  officer: OfficerField.optional(),
  channel: ImportedLabel.optional(),
  field: ImportedLabel.optional(),
  startedAt: InstantField,
  dueAt: InstantField.optional().describe('Absent where nothing was promised'),
  timeZone: TimeZoneField,
  startedOn: LocalDayField,
});
