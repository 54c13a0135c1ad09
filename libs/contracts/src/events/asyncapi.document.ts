import type { CaseEventType } from '@lienthong/case';
import { z } from 'zod';
import { type CaseCloudEvent, caseEventSchemas } from './case-events.schema.js';
import { wireType } from './cloud-event.js';
import { CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS } from './topic.js';

/** A made-up event for each kind of fact. */
export type GoldenEvents = Readonly<Record<CaseEventType, CaseCloudEvent>>;

/** What the province promises to whoever reads its events, as AsyncAPI 3, made from the schemas that the code itself uses. */
export function asyncApiDocument(golden: GoldenEvents): object {
  const kinds = Object.keys(caseEventSchemas) as CaseEventType[];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Liên Thông: case events',
      version: '1.0.0',
      description:
        'Facts of the cases of a province, as CloudEvents 1.0 in structured JSON, keyed by case code and in order of `seq` per case. Delivery is at least once: drop what is at or below the last `seq` of its case. No event holds personal data or free text.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: {
      caseEvents: {
        ...channel(CASE_EVENTS, 'Every fact of every case; kept for ever.'),
        messages: Object.fromEntries(
          kinds.map((kind) => [wireType(kind), { $ref: `#/components/messages/${wireType(kind)}` }]),
        ),
      },
      deadLetters: {
        ...channel(
          CASE_EVENTS_DEAD_LETTERS,
          'What a consumer could not read: byte for byte, the reason in its headers.',
        ),
        messages: { unreadable: { $ref: '#/components/messages/unreadable' } },
      },
    },
    operations: {
      publishCaseEvent: { action: 'send', channel: { $ref: '#/channels/caseEvents' } },
      setAside: { action: 'send', channel: { $ref: '#/channels/deadLetters' } },
    },
    components: {
      messages: {
        ...Object.fromEntries(kinds.map((kind) => [wireType(kind), message(kind, golden[kind])])),
        unreadable: {
          name: 'unreadable',
          summary: 'A message that is no event we know.',
          contentType: 'application/octet-stream',
          headers: {
            type: 'object',
            required: ['dlq-reason', 'dlq-topic', 'dlq-partition', 'dlq-offset'],
            properties: {
              'dlq-reason': { type: 'string', description: 'Why it could not be read' },
              'dlq-topic': { type: 'string' },
              'dlq-partition': { type: 'string' },
              'dlq-offset': { type: 'string' },
            },
          },
        },
      },
    },
  };
}

function channel({ name, partitions }: { name: string; partitions: number }, description: string): object {
  return { address: name, description, bindings: { kafka: { topic: name, partitions } } };
}

function message(kind: CaseEventType, example: CaseCloudEvent): object {
  const { $schema: _draft, ...payload } = z.toJSONSchema(caseEventSchemas[kind], { target: 'draft-7' });
  return {
    name: wireType(kind),
    summary: payload.description,
    bindings: { kafka: { key: { type: 'string', description: 'Code of the case' } } },
    payload,
    examples: [{ name: 'made-up', payload: example }],
  };
}
