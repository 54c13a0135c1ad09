import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS } from '@lienthong/contracts/events';
import { type EventRelay, startEventRelay } from '@lienthong/event-relay';
import { type IndicatorService, startIndicatorService } from '@lienthong/indicator-service';
import { createTopics } from '@lienthong/platform/kafka';
import { openPool } from '@lienthong/platform/postgres';
import { serverAddress, type TestDatabase, testDatabase } from '@lienthong/testing';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { lienthong } from '../testing/lienthong.js';

const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');
const log = pino({ level: 'silent' });
const id = randomUUID();
const topics = { caseEvents: `test.${id}`, deadLetters: `test.dlq.${id}`, group: `test-${id}` };

const mapping = `
case: case:concept:name
activity: concept:name
time: time:timestamp
agency: case:department
officer: org:resource
procedure: { value: Environmental permit }
attributes:
  startedAt: case:startdate
  dueAt: case:deadline
  endedAt: case:enddate
  channel: { column: case:channel, values: { Internet: online } }
  field: case:field
timeZone: Europe/Amsterdam
source: mau
`;
const header = [
  ...['case:concept:name', 'case:department', 'case:channel', 'case:startdate', 'case:deadline', 'case:enddate'],
  ...['case:field', 'concept:name', 'org:resource', 'time:timestamp'],
];
type Row = readonly string[];
const a: Row = [
  'hs/1',
  'Customer contact',
  'Internet',
  '2011-10-11 13:42:22.688+02:00',
  '2011-10-30 02:30:00.500+01:00',
];
// ended in the second of the two hours from two to three, a millisecond late
const first: Row = [...a, '2011-10-30 02:30:00.501+01:00', 'nature', 'T01 Receive', 'Nguyễn Văn Mẫu'];
const b: Row = ['hs-2', 'General', 'e-mail', '2011-10-31 23:30', '2011-11-30'];
// October there, November in Việt Nam
const second: Row = [...b, '2011-10-31 23:45', 'nature', 'T01 Receive', 'Trần Thị Mẫu'];
const third: Row = ['hs-3', 'General', 'Desk', '2011-10-12 09:00', '', '', '', 'T01 Receive', ''];
const rows: readonly Row[] = [
  [...first, '2011-10-11 13:45:40.276+02:00'],
  [...first.slice(0, 7), 'T02 "Check"', 'Trần Thị Mẫu', '2011-10-12 08:26:25+02:00'],
  [...second, '2011-10-31 23:31'],
  [...third, '2011-10-12 09:30'],
];
const bad: readonly Row[] = [
  ['hs-2', 'General', 'e-mail', '', '', '', '', 'T02', '', 'yesterday'],
  ['hs-2', 'General', 'Post', '', '', '', '', 'T02', '', '2011-11-01 10:00'],
  ['hs-3', 'General', 'Desk', '', '', '', '', 'a note\nof two lines', '', '2011-11-01 10:00'],
  ['', 'General', 'Desk', '', '', '', '', 'T02', '', '2011-11-01 10:00'],
  ['hs-9', 'only two columns'],
];
const csvOf = (all: readonly Row[]) =>
  `\uFEFF${all.map((row) => row.map((value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')).join('\r\n')}\r\n`;

const attribute = (key: string, value = '') =>
  value === '' ? '' : `<string key="${key}" value="${value.replaceAll('"', '&quot;')}"/>`;
const xes = `<?xml version="1.0"?><log xmlns="http://www.xes-standard.org/">${['hs/1', 'hs-2', 'hs-3']
  .map((code) => {
    const own = rows.filter(([one]) => one === code);
    const trace = header.slice(0, 7).map((key, place) => attribute(key.slice('case:'.length), own[0]?.[place]));
    const events = own.map(
      (row) =>
        `<event>${header
          .slice(7)
          .map((key, n) => attribute(key, row[n + 7]))
          .join('')}</event>`,
    );
    return `<trace>${trace.join('')}${events.join('\n')}</trace>`;
  })
  .join('\n')}</log>`;

describe('lienthong import eventlog', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const before = { ...process.env };
  let database: TestDatabase;
  let relay: EventRelay;
  let service: IndicatorService;
  let pool: Pool;
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const importing = async (log: string, ...more: readonly string[]) => {
    const { code, out, err } = await lienthong(['import', 'eventlog', log, '--mapping', map, '--json', ...more], 'en');
    return { code, err, report: out === '' ? undefined : JSON.parse(out) };
  };
  const figures = async (by: string, rest: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams({ from: '2011-01-01', to: '2012-12-31', by, ...rest });
    const response = await fetch(`${process.env.INDICATOR_URL}/api/v1/indicators?${query}`);
    expect(response.status).toBe(200);
    return ((await response.json()) as { rows: readonly object[] }).rows;
  };
  const facts = async () =>
    (await pool.query('SELECT case_code, seq, type, at, data, hash FROM cases.case_event ORDER BY 1, 2')).rows;
  let map: string;

  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool({ databaseUrl: database.url, name: 'test' });
    await createTopics({ brokers, clientId: 'test', log }, [
      { ...CASE_EVENTS, name: topics.caseEvents },
      { ...CASE_EVENTS_DEAD_LETTERS, name: topics.deadLetters },
    ]);
    const common = { databaseUrl: database.url, brokers, log };
    relay = await startEventRelay({ ...common, healthPort: 0, topic: topics.caseEvents });
    service = await startIndicatorService({ ...common, port: 0, topics });
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      INDICATOR_URL: `http://127.0.0.1:${service.port}`,
    });
    map = file('map.yaml', mapping);
  }, 60_000);
  afterAll(async () => {
    process.env = before;
    await Promise.all([relay.stop(), service.stop(), pool.end()]);
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('takes what is good into the figures, and tells what is bad by its line, column and rule', async () => {
    const { code, report, err } = await importing(file('log.csv', csvOf([header, ...rows, ...bad])));
    expect(report).toMatchObject({
      ...{ source: 'mau', format: 'csv', cases: 3, events: 4, casesWritten: 3, factsWritten: 9, figures: 'hold' },
      ...{ badRowCount: 5, casesLeftOut: 0, changedRowCount: 0, columnsNeverSeen: [] },
    });
    expect(report.badRows).toEqual([
      { line: 6, column: 'time:timestamp', rule: 'time' },
      { line: 7, column: 'case:channel', rule: 'differs' },
      { line: 8, column: 'concept:name', rule: 'label' },
      { line: 10, column: 'case:concept:name', rule: 'required' },
      { line: 11, rule: 'columns' },
    ]);
    // what is bad is left out without stopping; who wants all or an error says --strict
    expect(code).toBe(0);
    expect(err).toContain('log.csv:6: time:timestamp: is no date and time that exists [time]');
    expect(err).toContain('the figures hold');
  }, 60_000);

  it('counts in the same figures, each case in the days of its own time zone, judged to the millisecond', async () => {
    expect(await figures('agency')).toMatchObject([
      { key: 'Customer contact', received: 1, completed: 1, early: 0, late: 1 },
      { key: 'General', received: 2, completed: 1, early: 1, late: 0, running: 1, runningOverdue: 0 },
    ]);
    for (const unit of ['case', 'leg'])
      expect(await figures('month', { unit })).toMatchObject([{ key: '2011-10', received: 3, completed: 2, late: 1 }]);
  });

  it('keeps no name of an officer, and one opaque id for each', async () => {
    const { rows: found } = await pool.query(`SELECT data::text AS data FROM cases.case_event`);
    const text = found.map(({ data }) => data).join();
    expect(text).not.toMatch(/Nguyễn|Trần/);
    expect(new Set(text.match(/mau:[0-9a-f]{16}/g)).size).toBe(2);
  });

  it('shows and checks an imported case', async () => {
    const shown = await lienthong(['case', 'show', 'IMP-mau-hs:2F1'], 'en');
    expect(shown.out).toContain(
      'Started 2011-10-11T13:42, due 2011-10-30T02:30, ended 2011-10-30T02:30 (Europe/Amsterdam)  late',
    );
    expect(shown.out).toContain('T02 "Check"');
    expect(await lienthong(['case', 'verify', 'IMP-mau-hs:2F1'], 'en')).toMatchObject({ code: 0 });
    const acted = await lienthong(['case', 'ledger', 'IMP-mau-hs:2F1'], 'en');
    expect(acted).toMatchObject({ code: 1, err: expect.stringContaining('(case.imported)') });
  });

  it('run again adds nothing, nor does the same log as XES, packed and under another name', async () => {
    const known = await facts();
    const again = await importing(join(folder, 'log.csv'));
    expect(again.report).toMatchObject({ cases: 3, events: 4, factsWritten: 0, badRowCount: 5, figures: 'hold' });
    const packed = await importing(file('other', gzipSync(xes)));
    expect(packed).toMatchObject({ code: 0, report: { format: 'xes', cases: 3, events: 4, factsWritten: 0 } });
    expect(await facts()).toEqual(known);
  }, 60_000);

  it('adds what came since, and tells what reads otherwise than before without overwriting it', async () => {
    const put = [...second.slice(0, 7), 'T02 Put right', '', '2011-10-31 23:40'];
    const ended = [...third.slice(0, 5), '2011-11-02 10:00', ...third.slice(6), '2011-10-12 09:30'];
    const otherwise = rows.map((row) => row.map((value) => (value === 'Internet' ? 'Desk' : value)));
    const { code, report } = await importing(file('later.csv', csvOf([header, ...otherwise.slice(0, 3), put, ended])));
    expect(report).toMatchObject({
      ...{ cases: 3, events: 5, casesWritten: 2, eventsWritten: 1, factsWritten: 2, badRowCount: 0, figures: 'hold' },
      changedRows: [{ line: 2, caseCode: 'IMP-mau-hs:2F1', what: 'channel' }],
    });
    expect(code).toBe(0);
    const strictly = await importing(file('later.csv', csvOf([header, ...otherwise.slice(0, 3)])), '--strict');
    expect(strictly).toMatchObject({ code: 1, report: { changedRowCount: 1, readToTheEnd: true } });
    expect(await figures('agency')).toMatchObject([
      { key: 'Customer contact', completed: 1 },
      { key: 'General', completed: 2, running: 0 },
    ]);
    expect(await lienthong(['case', 'verify', 'IMP-mau-hs-2'], 'en')).toMatchObject({ code: 0 });
  }, 60_000);

  it('says what the file has not, and imports nothing', async () => {
    const known = await facts();
    const strange = file(
      'strange.csv',
      csvOf([
        ['id', 'what'],
        ['1', 'T01'],
      ]),
    );
    const { code, err, report } = await importing(strange);
    expect({ code, report }).toEqual({ code: 1, report: undefined });
    expect(err).toContain('map.yaml:2: case: The file has no column “case:concept:name”; it has: id, what [column]');
    expect(await lienthong(['import', 'eventlog', join(folder, 'none.csv'), '--mapping', map])).toMatchObject({
      code: 1,
      err: expect.stringContaining('(import.log-unreadable)'),
    });
    expect(await facts()).toEqual(known);
  });

  it('says that the figures will follow where nobody serves them', async () => {
    const { INDICATOR_URL } = process.env;
    process.env.INDICATOR_URL = 'http://127.0.0.1:9';
    const { code, report } = await importing(join(folder, 'other'));
    expect({ code, figures: report.figures }).toEqual({ code: 0, figures: 'unreachable' });
    process.env.INDICATOR_URL = INDICATOR_URL;
  });
});
