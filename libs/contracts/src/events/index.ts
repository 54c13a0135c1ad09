export { asyncApiDocument, type GoldenEvents } from './asyncapi.document.js';
export { type CaseCloudEvent, caseEventSchemas } from './case-events.schema.js';
export {
  cloudEventText,
  factOf,
  parseCloudEvent,
  type RecordedFact,
  toCloudEvent,
  wireType,
} from './cloud-event.js';
export { type UnreadableBecause, UnreadableEvent } from './event.errors.js';
export { eventId } from './event-id.js';
export type { WireData, WireType } from './schema/case-event.schema.js';
export { CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS } from './topic.js';
