import { jest } from '@jest/globals';
import { type CaseCode, instant, type OfficerId } from '@lienthong/kernel';
import { serverAddress, setClock } from '@lienthong/testing';
import { FlowStage, officerOf } from './testing/flow-stage.js';
import { alwaysOpen } from './testing/open-province.js';
import { type StageInTime, stageInTime } from './testing/stage-in-time.js';

// weeks pass, on a machine that may be busy
jest.setTimeout(60_000);

const DAY_MS = 86_400_000;

let weeks: StageInTime;
beforeAll(async () => {
  weeks = await stageInTime('2025-04-09T10:00');
});
afterAll(() => weeks.stop());

const FIRST = 'ho-kinh-doanh';
const HOLDER = 'ubnd-phuong-thanh-sen';
const CENTRE = 'trung-tam-phuong-thanh-sen';
const OFFICE = 'van-phong-ubnd';
const karaoke = () => weeks.stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'phuong-thanh-sen' });
const raised = async (code: CaseCode) =>
  (await weeks.stage.facts(code)).flatMap((fact) =>
    fact.type === 'escalation.raised'
      ? [`${fact.data.rung} ${fact.data.office} ${fact.data.agency} ${fact.data.officer ?? 'nobody'} ${fact.at}`]
      : [],
  );
const appoint = (office: string, agency: string, officer: string) =>
  weeks.stage.cases.offices.set(`${office} ${agency}`, officer as OfficerId);

it('climbs rung by rung, each at its own minute, to whoever answers for the office at that moment', async () => {
  appoint('head', HOLDER, 'chu-tich');
  appoint('centre-director', CENTRE, 'giam-doc');
  // accepted on Wed 09/04/2025 at 10:00: due on 14/04 at 10:00
  const code = await karaoke();
  await weeks.stage.openLeg(code, FIRST);
  await weeks.passTo(code, '2025-04-15T09:00');
  appoint('centre-director', CENTRE, 'giam-doc-moi');
  await weeks.passTo(code, '2025-04-30T10:00');
  expect(await raised(code)).toEqual([
    `1 head ${HOLDER} chu-tich ${instant('2025-04-14T10:01')}`,
    `2 centre-director ${CENTRE} giam-doc-moi ${instant('2025-04-15T10:01')}`,
    `3 head ${OFFICE} nobody ${instant('2025-04-16T10:01')}`,
  ]);
});

it('climbs no further once somebody has said that he knows', async () => {
  await weeks.skipTo('2025-05-12T10:00');
  const code = await karaoke();
  const { id: leg } = await weeks.stage.openLeg(code, FIRST);
  await weeks.passTo(code, '2025-05-15T11:00');
  await weeks.stage.act(code, { type: 'acknowledge-escalation', leg, rung: 1 }, officerOf(HOLDER));
  await weeks.passTo(code, '2025-05-30T10:00');
  expect((await raised(code)).map((one) => one[0])).toEqual(['1']);
});

describe('workers that were dead for three days', () => {
  // The flow's timers are the server's, which does not skip time while a task waits for a worker. So the province's
  // clock is behind it: whatever a wake-up is for has come for the flow, and waits for the province.
  const clock = setClock(new Date(Date.now() - 20 * DAY_MS).toISOString());
  const later = (days: number) => clock.set(new Date(clock.now() + days * DAY_MS).toISOString());
  const stage = new FlowStage({
    ...{ address: serverAddress('TEST_TEMPORAL_ADDRESS'), namespace: 'lienthong' },
    ...{ clock, calendar: alwaysOpen() },
  });
  afterAll(() => stage.close(), 30_000);

  it('tell what they missed in its order, each rung once', async () => {
    await stage.startWorker();
    const code = await stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'phuong-thanh-sen' });
    const { dueAt } = await stage.openLeg(code, FIRST);
    await stage.stopWorker();
    clock.set(dueAt!);
    later(3);
    const told = async () =>
      (await stage.facts(code)).flatMap(({ type, data }) =>
        type === 'escalation.raised' ? [`rung ${data.rung}`] : type === 'handoff.overdue-noticed' ? ['overdue'] : [],
      );
    expect(await told()).toEqual([]);
    await stage.startWorker();
    await stage.until(async () => (await told()).includes('rung 3'));
    later(10);
    await stage.rebuild([code]);
    await stage.complete(code, FIRST);
    await stage.openLeg(code, 'an-ninh');
    expect(await told()).toEqual(['overdue', 'rung 1', 'rung 2', 'rung 3']);
  });
});
