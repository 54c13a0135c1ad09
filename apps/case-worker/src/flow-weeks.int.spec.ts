import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { CaseCode } from '@lienthong/kernel';
import { instant } from '@lienthong/kernel';
import { startTimeSkipping } from '@lienthong/local';
import { type SkippingTemporal, skippingTemporal } from '@lienthong/testing';
import { FlowStage } from './testing/flow-stage.js';

jest.setTimeout(30_000);

let stage: FlowStage;
let time: SkippingTemporal;
let stop: () => Promise<unknown>;

beforeEach(async () => {
  const home = mkdtempSync(join(tmpdir(), 'flow-weeks-'));
  const startAt = Date.parse(instant('2025-04-09T10:00'));
  const server = await startTimeSkipping({ home, port: 0, startAt, log: () => undefined });
  time = skippingTemporal(server.address);
  stage = new FlowStage({ ...server, clock: time.clock });
  await stage.startWorker();
  stop = async () => {
    await stage.close();
    await time.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}, 60_000);
afterEach(() => stop(), 30_000);

const karaoke = () => stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'phuong-thanh-sen' });

async function notices(code: CaseCode) {
  const facts = await stage.facts(code);
  return facts.flatMap((fact) =>
    fact.type === 'handoff.overdue-noticed'
      ? [`overdue ${fact.data.leg} ${fact.at}`]
      : fact.type === 'handoff.due-soon-noticed'
        ? [`${fact.data.kind} ${fact.data.leg} ${fact.at}`]
        : [],
  );
}
const noticed = (code: CaseCode, count: number) => stage.until(async () => (await notices(code)).length >= count);
const local = (text: string) => instant(text);

it('tells once at half, at four fifths, on the day before and a minute after the due, each at its own minute', async () => {
  const code = await karaoke();
  await stage.openLeg(code, 'ho-kinh-doanh');
  // time.md E4: the first leg is due on 14/04 10:00
  for (const [at, count] of [
    ['2025-04-10T16:00', 1],
    ['2025-04-11T07:30', 2],
    ['2025-04-11T15:12', 3],
    ['2025-04-14T10:01', 4],
  ] as const) {
    await time.skipTo(local(at));
    await noticed(code, count);
  }
  await time.skipTo(local('2025-04-20T10:00'));
  const leg = 'ho-kinh-doanh.1.1';
  expect(await notices(code)).toEqual([
    `half-used ${leg} ${local('2025-04-10T16:00')}`,
    `day-before ${leg} ${local('2025-04-11T07:30')}`,
    `mostly-used ${leg} ${local('2025-04-11T15:12')}`,
    `overdue ${leg} ${local('2025-04-14T10:01')}`,
  ]);
});
