import type { CaseEventType, Fact } from '@lienthong/case';
import { canonicalJson } from '@lienthong/kernel';
import { type CaseCloudEvent, caseEventSchemas } from './case-events.schema.js';
import { UnreadableEvent } from './event.errors.js';
import { eventId } from './event-id.js';
import type { WireType } from './schema/case-event.schema.js';

/** A fact with the moment at which the store recorded it: ISO 8601 in UTC with milliseconds. */
export type RecordedFact = Fact & { readonly recordedAt: string };

const decoder = new TextDecoder();

type Members = Readonly<Record<string, unknown>>;

/** Name on the wire of a kind of fact. */
export function wireType<Type extends CaseEventType>(type: Type): WireType<Type> {
  return `vn.lienthong.${type}.v1`;
}

/** The event of a fact; a pure function of the fact, so a republished topic is byte-equal. */
export function toCloudEvent(fact: RecordedFact): CaseCloudEvent {
  const { caseCode, seq, at, by, custody } = fact;
  const { procedure, ...fields } = fact.data as Members;
  // the case's own procedure is stamped on every event, so a component procedure needs a name of its own
  const child = fact.type !== 'case.registered' && procedure !== undefined ? { childProcedure: procedure } : {};
  return {
    specversion: '1.0',
    id: eventId(caseCode, seq),
    source: '/lienthong/cases',
    type: wireType(fact.type),
    subject: caseCode,
    time: fact.recordedAt,
    datacontenttype: 'application/json',
    data: { caseCode, seq, at, by, procedure: fact.procedure, custody, ...fields, ...child },
  } as CaseCloudEvent;
}

/** The one text of an event: members in order, no white space. */
export function cloudEventText(event: CaseCloudEvent): string {
  return canonicalJson(event);
}

/**
 * Reads one message of the topic of cases.
 * @throws {UnreadableEvent} when it is no JSON, of an unknown type, against its schema, or not what its id says
 */
export function parseCloudEvent(bytes: Uint8Array | string): CaseCloudEvent {
  const value = parsedJson(typeof bytes === 'string' ? bytes : decoder.decode(bytes));
  const type = (value as { type?: unknown } | null)?.type;
  const kind = typeof type === 'string' ? /^vn\.lienthong\.(.+)\.v1$/.exec(type)?.[1] : undefined;
  if (!kind || !Object.hasOwn(caseEventSchemas, kind)) throw new UnreadableEvent('unknown-type', String(type));
  const result = caseEventSchemas[kind as CaseEventType].safeParse(value);
  if (!result.success) {
    // path and rule only: a value could be anything, and headers and logs carry no personal data
    const faults = result.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    throw new UnreadableEvent('against-schema', faults.slice(0, 5).join('; '));
  }
  const event: CaseCloudEvent = result.data;
  const { caseCode, seq } = event.data;
  if (event.subject !== caseCode || event.id !== eventId(caseCode, seq))
    throw new UnreadableEvent('wrong-id', event.id);
  return event;
}

/** The fact that an event carries, as the core knows it. */
export function factOf(event: CaseCloudEvent): RecordedFact {
  const { caseCode, seq, at, by, procedure, custody, ...rest } = event.data;
  const { childProcedure, ...fields } = rest as Members;
  const type = event.type.slice('vn.lienthong.'.length, -'.v1'.length);
  const own =
    type === 'case.registered' ? { procedure } : childProcedure === undefined ? {} : { procedure: childProcedure };
  return {
    type,
    caseCode,
    seq,
    at,
    by,
    procedure,
    custody,
    recordedAt: event.time,
    data: { ...fields, ...own },
  } as RecordedFact;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableEvent('no-json', `${text.length} characters`);
  }
}
