import { caseEvent } from './schema/case-event.schema.js';
import { AgencyField } from './schema/field.schema.js';
import { ChannelPart } from './schema/part.schema.js';

export const ResultReturnedV1 = caseEvent('result.returned', 'The citizen has the result (status 10).', {
  returnedBy: AgencyField,
  channel: ChannelPart,
});
