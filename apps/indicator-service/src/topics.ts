import { CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS } from '@lienthong/contracts/events';

/** The topics of this service, and the group under which its replicas share the reading. */
export interface Topics {
  readonly caseEvents: string;
  readonly deadLetters: string;
  readonly group: string;
}

export const TOPICS_OF_THE_PROVINCE: Topics = {
  caseEvents: CASE_EVENTS.name,
  deadLetters: CASE_EVENTS_DEAD_LETTERS.name,
  group: 'lienthong-indicators',
};
