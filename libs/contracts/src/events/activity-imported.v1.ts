import { importedEvent } from './schema/case-event.schema.js';
import { ImportedAgencyField, ImportedLabel, OfficerField } from './schema/field.schema.js';

export const ActivityImportedV1 = importedEvent('activity.imported', "A row of an older system's log: what was done.", {
  activity: ImportedLabel,
  agency: ImportedAgencyField.optional(),
  officer: OfficerField.optional(),
});
