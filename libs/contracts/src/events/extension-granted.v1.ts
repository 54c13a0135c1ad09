import { caseEvent } from './schema/case-event.schema.js';
import { CodeField, LegField, MinutesField } from './schema/field.schema.js';
import { PersonDataRefPart } from './schema/part.schema.js';

export const ExtensionGrantedV1 = caseEvent(
  'extension.granted',
  'More time on a ground of special law, for the case and for the named leg.',
  {
    leg: LegField,
    ground: CodeField.describe('The law that allows it'),
    reason: PersonDataRefPart,
    minutes: MinutesField,
  },
);
