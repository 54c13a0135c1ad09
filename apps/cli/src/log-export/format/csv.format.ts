import { csvRecord } from '@lienthong/documents';
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
  text('fact', (_, { fact }) => fact),
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

export const csvHead = (): string => `${BYTE_ORDER_MARK}${csvRecord(columns.map(({ name }) => name))}`;

/** One row an event. */
export function csvRows(one: LoggedCase): string {
  return one.events.map((event) => csvRecord(columns.map((column) => cellOf(column, column.of(one, event))))).join('');
}

function cellOf({ kind }: Column, value: Cell): string | number | undefined {
  if (value === undefined || kind === 'integer') return value as number | undefined;
  return kind === 'time' ? localTime(value as Instant) : String(value);
}

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
