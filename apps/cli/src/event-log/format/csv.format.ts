import type { Instant } from '@lienthong/kernel';
import {
  caseKinds,
  eventKinds,
  type LoggedCase,
  type LoggedEvent,
  type Value,
  type ValueKind,
} from '../logged-case.js';
import { localTime } from './local-time.js';

type Cell = Value | undefined;

interface Column {
  readonly name: string;
  readonly kind: ValueKind;
  of(one: LoggedCase, event: LoggedEvent): Cell;
}

const text = (name: string, of: Column['of']): Column => ({ name, kind: 'string', of });

/** Named as pm4py names the columns of a log, so that a table that it reads is a log. */
const columns: readonly Column[] = [
  text('case:concept:name', ({ code }) => code),
  text('concept:name', (_, { activity }) => activity),
  text('lifecycle:transition', (_, { transition }) => transition),
  { name: 'time:timestamp', kind: 'time', of: (_, { at }) => at },
  text('org:group', (_, { agency }) => agency),
  text('org:resource', (_, { officer }) => officer),
  text('concept:instance', (_, { leg }) => leg),
  text('fact', (_, { type }) => type),
  text('title', (_, { title }) => title),
  text('identity:id', (_, { id }) => id),
  ...Object.entries(eventKinds).map(
    ([name, kind]): Column => ({ name, kind, of: (_, { values }) => values[name as keyof typeof values] }),
  ),
  ...Object.entries(caseKinds).map(
    ([name, kind]): Column => ({ name: `case:${name}`, kind, of: ({ values }) => values[name as keyof typeof values] }),
  ),
];

/** The mark by which spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export const csvHead = (): string => `${BYTE_ORDER_MARK}${row(columns.map(({ name }) => name))}`;

/** One row an event. */
export function csvRows(one: LoggedCase): string {
  return one.events.map((event) => row(columns.map((column) => cellText(column, column.of(one, event))))).join('');
}

const row = (fields: readonly string[]): string => `${fields.map(quoted).join(',')}\r\n`;

function cellText({ kind }: Column, value: Cell): string {
  if (value === undefined) return '';
  if (kind === 'time') return localTime(value as Instant);
  return kind === 'string' ? harmless(String(value)) : String(value);
}

/** A text that a spreadsheet would take for a formula is told to be a text (CWE-1236). */
const harmless = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

/** @see RFC 4180, 2.6 and 2.7 */
const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** How `lienthong import eventlog` reads the table again. */
export const csvMapping = `# lienthong import eventlog FILE.csv --mapping FILE.csv.mapping.yaml
source: lienthong
timeZone: Asia/Ho_Chi_Minh
case: case:concept:name
activity: concept:name
time: time:timestamp
agency: org:group
officer: org:resource
procedure: case:procedure
attributes:
  startedAt: case:startedAt
  dueAt: case:dueAt
  endedAt: case:endedAt
  channel: case:channel
  field: case:field
`;
