import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_EVENTS, cloudEventText, toCloudEvent } from '@lienthong/contracts/events';
import { api } from '@lienthong/contracts/http';
import { madeUpCode, madeUpHistory } from '@lienthong/indicator/testing';
import { startIndicatorService } from '@lienthong/indicator-service';
import { instant } from '@lienthong/kernel';
import { createTopics, openTopicWriter } from '@lienthong/platform/kafka';
import { serverAddress, type TestDatabase, testDatabase } from '@lienthong/testing';
import { pino } from 'pino';
import { lienthong } from '../testing/lienthong.js';

const brokers = serverAddress('TEST_KAFKA_BROKERS').split(',');
const log = pino({ level: 'silent' });
const access = { brokers, clientId: 'cli-test', log };
const id = randomUUID();
const topics = { caseEvents: `test.${id}`, deadLetters: `test.dlq.${id}`, group: `test-${id}` };
const told = { procedure: 'mau-1', startAt: instant('2025-04-14T08:00'), ending: 'completed' } as const;
/** One on time, filed on line, and liked; one late, filed at the counter, and not liked. */
const histories = [
  madeUpHistory({ ...told, n: 1, score: 5, legs: [{ agency: 'so-tai-chinh', allotted: 900, took: 400 }] }),
  madeUpHistory({ ...told, n: 4, score: 2, legs: [{ agency: 'so-tai-chinh', allotted: 400, took: 900 }] }),
];
const april = ['--from', '2025-04-01', '--to', '2025-04-30'];

describe('lienthong indicators quality, ranking and targets', () => {
  let database: TestDatabase;
  let stop: () => Promise<void>;
  const before = { ...process.env };
  beforeAll(async () => {
    database = await testDatabase();
    const settings = { 'cleanup.policy': 'delete' };
    await createTopics(access, [
      { ...CASE_EVENTS, name: topics.caseEvents, settings },
      { name: topics.deadLetters, partitions: 1, settings },
    ]);
    const writer = openTopicWriter(access);
    const events = histories.flat().map((fact) => ({ key: fact.caseCode, value: cloudEventText(toCloudEvent(fact)) }));
    await writer.send(topics.caseEvents, events);
    await writer.close();
    const service = await startIndicatorService({ databaseUrl: database.url, brokers, port: 0, log, topics });
    stop = service.stop;
    process.env.INDICATOR_URL = `http://127.0.0.1:${service.port}`;
    let taken = '';
    while (!taken.includes('"rated2":1') || !taken.includes('"rated5":1'))
      taken = (await lienthong(['indicators', 'show', ...april, '--by', 'procedure', '--json'])).out;
  }, 60_000);
  afterAll(async () => {
    process.env = before;
    await stop();
    await database.drop();
  });

  it('quality: the index with what each formula lacks, as a table or as the contract promises it', async () => {
    const { code, out } = await lienthong(['indicators', 'quality', ...april]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /2\.1 +Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn \* +1 +2 +50\.00 % +10 +20 +theo ngày hẹn hiện nay: 1/,
    );
    expect(out).toMatch(/5\.2 .*phản ánh, kiến nghị/);
    expect(out).toContain('Đạt 12.5 trên 24 điểm đo được (thang 100). Tiếp nhận 2 hồ sơ, có ngày hẹn 2.');
    expect(out).toContain('qd-766@2022-06-23, Quyết định 766/QĐ-TTg ngày 23/6/2022 (* chưa kiểm chứng)');
    const json = JSON.parse((await lienthong(['indicators', 'quality', ...april, '--json'])).out);
    expect(api.getQuality.response.safeParse(json)).toMatchObject({ success: true });
    const one = await lienthong(['indicators', 'quality', ...april, '--procedure', 'mau-1'], 'en');
    expect(one.out).toMatch(/2\.2 +Mean handling time of a procedure \* +1300 +2 +650 min/);
  });

  it('quality --formula: the cases behind a number', async () => {
    const { out } = await lienthong(['indicators', 'quality', ...april, '--formula', '2.1', '--json']);
    const { items, sum, ...rest } = JSON.parse(out);
    expect([sum, items.map(({ caseCode }: { caseCode: string }) => caseCode)]).toEqual([1, [madeUpCode(1)]]);
    expect(api.getQualityItems.response.safeParse({ items, sum, ...rest })).toMatchObject({ success: true });
    const all = await lienthong(['indicators', 'quality', ...april, '--formula', '2.1', '--part', 'denominator'], 'en');
    expect(all.out).toContain('2 cases, 2 in all');
    const none = await lienthong(['indicators', 'quality', ...april, '--formula', '5.2'], 'en');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('No cases stand behind this formula')]);
  });

  it('ranking: an agency with too few legs has no place, but its parts are shown', async () => {
    const { out } = await lienthong(['indicators', 'ranking', '--period', '2025-04']);
    expect(out).toMatch(/– +Sở Tài chính .* 2 /);
    expect(out).toContain('Dưới 5 chặng, không xếp hạng: 1.');
    const json = JSON.parse((await lienthong(['indicators', 'ranking', '--period', '2025', '--json'])).out);
    expect(api.getRanking.response.safeParse(json)).toMatchObject({ success: true });
    const wrong = await lienthong(['indicators', 'ranking', '--period', '2025-13'], 'en');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('period')]);
  });

  it('index and ranking as files: what the answer says, with the version of the data that weighed it', async () => {
    const csv = (await lienthong(['indicators', 'quality', ...april, '--format', 'csv'])).out;
    expect(csv).toMatch(/^\uFEFF?Mã,Nhóm,Chỉ số thành phần,Tử số,Mẫu số,Tỷ lệ,Điểm/);
    expect(csv).toMatch(/\r\n2\.1,[^\r]*,1,2,0\.5,10,20,0\.5,\r\n/);
    expect(csv).toMatch(/\r\n,,Tổng các điểm đo được,,,,12\.5,24,,\r\n/);
    expect(csv).toContain('qd-766@2022-06-23');
    const ranking = (await lienthong(['indicators', 'ranking', '--period', '2025-04', '--format', 'csv'], 'en')).out;
    expect(ranking).toMatch(/Place,Agency,Agency \(code\),Legs,Score,Legs early or on time \(30\)/);
    expect(ranking).toMatch(/so-tai-chinh,2,.*fewer than 5 legs, no place; nothing to measure: /);
  });

  it('targets: R6 and R10 with their distance; what nobody tells is said', async () => {
    const { out } = await lienthong(['indicators', 'targets', '--on', '2025-06-30']);
    expect(out).toMatch(/Tỷ lệ hồ sơ nộp trực tuyến\n {2}Từ đầu năm: 50\.00 % \(1\/2\)/);
    expect(out).toContain('> 50 % đến 2025-12-31: còn thiếu 0');
    expect(out).toContain('≥ 90 % đến 2025-12-31: còn thiếu 40');
    expect(out).toContain('Không có dữ liệu đầu vào trong dòng sự kiện.');
    const json = JSON.parse((await lienthong(['indicators', 'targets', '--on', '2025-06-30', '--json'])).out);
    expect(api.getTargets.response.safeParse(json)).toMatchObject({ success: true });
  });
});
