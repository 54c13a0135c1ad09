import type { Instant } from '@lienthong/kernel';
import {
  caseKinds,
  eventKinds,
  type Kinds,
  type LoggedCase,
  type LoggedEvent,
  type Value,
  type ValueKind,
} from '../logged-case.js';
import { localTime } from './local-time.js';
import { xmlValue } from './xml-text.js';

const TAGS: Readonly<Record<ValueKind, string>> = {
  string: 'string',
  time: 'date',
  integer: 'int',
  boolean: 'boolean',
};

const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Time', 'time'],
  ['Identity', 'identity'],
] as const;

/**
 * The log up to its first trace. No namespace: the schema of the standard has none.
 * @see IEEE 1849-2016, 5 (XML serialization) and 7 (standard extensions)
 */
export function xesHead(about: Readonly<Record<string, Value | undefined>>): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2016" xes.features="">',
    ...EXTENSIONS.map(
      ([name, prefix]) =>
        `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
    ),
    '  <global scope="trace">',
    attribute('string', 'concept:name', 'UNKNOWN', 2),
    attribute('string', 'origin', 'own', 2),
    '  </global>',
    '  <global scope="event">',
    attribute('id', 'identity:id', '00000000-0000-0000-0000-000000000000', 2),
    attribute('string', 'concept:name', 'UNKNOWN', 2),
    attribute('string', 'lifecycle:transition', 'complete', 2),
    attribute('date', 'time:timestamp', '1970-01-01T00:00:00.000+00:00', 2),
    attribute('string', 'fact', 'UNKNOWN', 2),
    '  </global>',
    '  <classifier name="Activity" keys="concept:name"/>',
    '  <classifier name="ActivityAndTransition" keys="concept:name lifecycle:transition"/>',
    '  <classifier name="Fact" keys="fact"/>',
    attribute('string', 'concept:name', 'lienthong', 1),
    attribute('string', 'lifecycle:model', 'standard', 1),
    ...Object.entries(about).map(([name, value]) => (value === undefined ? '' : attribute('string', name, value, 1))),
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

export const XES_TAIL = '</log>\n';

/** One trace: the case with all of its events. */
export function xesTrace({ code, values, events }: LoggedCase): string {
  return [
    '  <trace>',
    attribute('string', 'concept:name', code, 2),
    ...attributes(caseKinds, values, 2),
    ...events.flatMap(xesEvent),
    '  </trace>\n',
  ].join('\n');
}

function xesEvent(event: LoggedEvent): string[] {
  const { id, activity, transition, at, fact, title, leg, agency, officer, values } = event;
  const optional = (key: string, value: string | undefined) =>
    value === undefined ? [] : [attribute('string', key, value, 3)];
  return [
    '    <event>',
    attribute('id', 'identity:id', id, 3),
    attribute('string', 'concept:name', activity, 3),
    ...optional('concept:instance', leg),
    attribute('string', 'lifecycle:transition', transition, 3),
    attribute('date', 'time:timestamp', localTime(at), 3),
    ...optional('org:resource', officer),
    ...optional('org:group', agency),
    attribute('string', 'fact', fact, 3),
    ...optional('title', title),
    ...attributes(eventKinds, values, 3),
    '    </event>',
  ];
}

function attributes(kinds: Kinds, values: Readonly<Record<string, Value | undefined>>, depth: number): string[] {
  return Object.entries(kinds).flatMap(([name, kind]) => {
    const value = values[name];
    if (value === undefined) return [];
    return [attribute(TAGS[kind], name, kind === 'time' ? localTime(value as Instant) : value, depth)];
  });
}

const attribute = (tag: string, key: string, value: Value, depth: number): string =>
  `${'  '.repeat(depth)}<${tag} key="${key}" value="${xmlValue(String(value))}"/>`;
