import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_EVENTS, cloudEventText, toCloudEvent } from '@lienthong/contracts/events';
import { madeUpHistory } from '@lienthong/indicator/testing';
import { startIndicatorService } from '@lienthong/indicator-service';
import { instant } from '@lienthong/kernel';
import { createTopics, readTopic } from '@lienthong/platform/kafka';
import { openPool } from '@lienthong/platform/postgres';
import { serverAddress, type TestDatabase, testDatabase } from '@lienthong/testing';
import { pino } from 'pino';
import { lienthong } from '../testing/lienthong.js';

const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');
const log = pino({ level: 'silent' });
const access = { brokers, clientId: 'cli-test', log };
const id = randomUUID();
const folder = mkdtempSync(join(tmpdir(), 'indicators-'));
const topics = { caseEvents: `test.${id}`, deadLetters: `test.dlq.${id}`, group: `test-${id}` };
const history = madeUpHistory({
  n: 1,
  procedure: 'mau-1',
  startAt: instant('2025-04-14T08:00'),
  ending: 'completed',
  legs: [
    { agency: 'co-quan-mau-a', allotted: 480, took: 9000 },
    { agency: 'co-quan-mau-b', allotted: 9000, took: 100 },
  ],
});

describe('lienthong events republish, indicators show and rebuild', () => {
  let database: TestDatabase;
  let stop: () => Promise<void>;
  const before = { ...process.env };
  beforeAll(async () => {
    database = await testDatabase();
    const pool = openPool({ databaseUrl: database.url, name: 'test' });
    const rows = history.map((fact) => ({
      ...{ case_code: fact.caseCode, seq: fact.seq, type: fact.type, at: fact.at, recorded_at: fact.recordedAt },
      ...{ by: fact.by, procedure: fact.procedure.code, procedure_version: fact.procedure.version },
      ...{ custody: fact.custody, data: fact.data, hash: `h${fact.seq}`, previous_hash: `h${fact.seq - 1}` },
    }));
    await pool.query(
      'INSERT INTO cases.case_event SELECT * FROM jsonb_populate_recordset(NULL::cases.case_event, $1)',
      [JSON.stringify(rows)],
    );
    await pool.end();
    await createTopics(access, [
      { ...CASE_EVENTS, name: topics.caseEvents },
      { ...CASE_EVENTS, name: topics.deadLetters, partitions: 1 },
    ]);
    const operatorKey = Buffer.alloc(32, 5).toString('base64');
    const service = await startIndicatorService({
      ...{ databaseUrl: database.url, brokers, port: 0, operatorKey, log, topics },
    });
    stop = service.stop;
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      KAFKA_BROKERS: brokers.join(),
      INDICATOR_URL: `http://127.0.0.1:${service.port}`,
      LIENTHONG_OPERATOR_KEY: operatorKey,
    });
  }, 60_000);
  afterAll(async () => {
    process.env = before;
    rmSync(folder, { recursive: true });
    await stop();
    await database.drop();
  });

  it('refills the empty topic byte for byte, and refuses one that is not empty', async () => {
    expect(await lienthong(['events', 'republish', '--topic', topics.caseEvents, '--json'])).toMatchObject({
      code: 0,
      out: `${JSON.stringify({ topic: topics.caseEvents, republished: history.length })}\n`,
    });
    expect(await texts()).toEqual(history.map((fact) => cloudEventText(toCloudEvent(fact))));
    const again = await lienthong(['events', 'republish', '--topic', topics.caseEvents], 'en');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('only an empty topic is refilled (events.topic-not-empty)');
  }, 60_000);

  it('shows the figures, as a table with its unit and watermark, or as one JSON document', async () => {
    const period = ['indicators', 'show', '--from', '2025-04-01', '--to', '2025-04-30'];
    let answer = await lienthong([...period, '--json']);
    while (!answer.out.includes('co-quan-mau-b')) answer = await lienthong([...period, '--json']);
    const { rows, ...table } = JSON.parse(answer.out);
    expect(table).toMatchObject({ unit: 'leg', watermark: history.at(-1)!.recordedAt });
    expect(rows).toMatchObject([
      { key: 'co-quan-mau-a', received: 1, completed: 1, late: 1, onTimeShare: 0 },
      { key: 'co-quan-mau-b', received: 1, completed: 1, early: 1, late: 0, onTimeShare: 1 },
    ]);
    const { out } = await lienthong(period);
    expect(out).toMatch(/co-quan-mau-b +1 +1 +1 +0 +0 +0 +0 +100\.00 % +0 +0\/0\n/);
    expect(out).toContain('Đơn vị: chặng.');
  }, 60_000);

  it('reports the period, and lists what is late by officer', async () => {
    const period = ['--from', '2025-04-01', '--to', '2025-05-31'];
    const { out } = await lienthong(['indicators', 'report', ...period, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      rows: [
        { key: 'co-quan-mau-a', received: 1, total: 1, late: 1, runningInTime: 0 },
        { key: 'co-quan-mau-b', received: 1, total: 1, early: 1 },
      ],
      total: { total: 2, onTimeShare: 0.5 },
    });
    expect((await lienthong(['indicators', 'report', ...period])).out).toMatch(/Tổng +0 +2 +2 +1 +0 +1 .* 50\.00 %\n/);
    const late = await lienthong(['indicators', 'late', ...period, '--where', 'agency=co-quan-mau-a'], 'en');
    expect(late.out).toMatch(/co-quan-mau-a .*\n1 late legs\./);
  }, 60_000);

  it.each(['show', 'report', 'late', 'items'])(
    'writes %s as a file of the kind that its name says',
    async (command) => {
      const file = join(folder, `${command}.xlsx`);
      const figure = command === 'items' ? ['--figure', 'late'] : [];
      const asked = ['indicators', command, '--from', '2025-04-01', '--to', '2025-05-31', ...figure];
      expect(await lienthong([...asked, '--out', file])).toMatchObject({ code: 0, out: '', err: `đã ghi ${file}\n` });
      expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
      const { out } = await lienthong([...asked, '--format', 'csv']);
      expect(out).toContain('# Phạm vi: ');
      const odd = await lienthong([...asked, '--out', join(folder, 'bang.docx')]);
      expect([odd.code, odd.err]).toEqual([1, expect.stringContaining('(documents.unknown-format)')]);
    },
  );

  it('says what is wrong with a question, on standard error, and exits 1', async () => {
    const { code, out, err } = await lienthong(
      ['indicators', 'show', '--from', '2025-04-30', '--to', '2025-04-01'],
      'en',
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('The period ends before it begins');
  });

  it('rebuilds, with progress beside the answer', async () => {
    const { code, out, err } = await lienthong(['indicators', 'rebuild', '--json']);
    expect({ code, out: JSON.parse(out) }).toEqual({ code: 0, out: { rebuilt: true, events: history.length } });
    expect(err).toContain(`đã đọc ${history.length}/${history.length}`);
  }, 60_000);

  it('does not rebuild without the operators’ key, and says which is wanted', async () => {
    const { LIENTHONG_OPERATOR_KEY: key } = process.env;
    delete process.env.LIENTHONG_OPERATOR_KEY;
    const { code, out, err } = await lienthong(['indicators', 'rebuild'], 'en');
    process.env.LIENTHONG_OPERATOR_KEY = key;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('LIENTHONG_OPERATOR_KEY');
  });

  it('says that no service is known, and how to get one', async () => {
    process.env.INDICATOR_URL = 'http://127.0.0.1:9';
    expect((await lienthong(['indicators', 'rebuild'])).err).toContain('không trả lời (indicators.unavailable)');
  });

  function texts(): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const found: string[] = [];
      const reader = readTopic({
        ...{ ...access, groupId: randomUUID(), topic: topics.caseEvents },
        handle: async ({ messages }) => {
          found.push(...messages.map(({ value }) => value.toString()));
          if (found.length === history.length) void reader.stop().then(() => resolve(found), reject);
          return 'done';
        },
      });
    });
  }
});
