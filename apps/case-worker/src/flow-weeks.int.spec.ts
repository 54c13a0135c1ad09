import { jest } from '@jest/globals';
import type { Fact } from '@lienthong/case';
import { type CaseCode, instant, stepId } from '@lienthong/kernel';
import { officerOf } from './testing/flow-stage.js';
import { type StageInTime, stageInTime } from './testing/stage-in-time.js';

// weeks pass, on a machine that may be busy
jest.setTimeout(60_000);

let weeks: StageInTime;
beforeAll(async () => {
  weeks = await stageInTime('2025-04-09T10:00');
});
afterAll(() => weeks.stop());

const karaoke = () => weeks.stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'phuong-thanh-sen' });
const FIRST = 'ho-kinh-doanh';
const noticeOf = (fact: Fact) =>
  fact.type === 'handoff.overdue-noticed'
    ? [`overdue ${fact.data.leg} ${fact.at}`]
    : fact.type === 'handoff.due-soon-noticed'
      ? [`${fact.data.kind} ${fact.data.leg} ${fact.at}`]
      : [];
const notices = async (code: CaseCode) => (await weeks.stage.facts(code)).flatMap(noticeOf);

it('tells once at half, at four fifths, on the day before and a minute after the due, each at its own minute', async () => {
  // time.md E4: accepted on Wed 09/04/2025 at 10:00, so the first leg is due on 14/04 at 10:00
  const code = await karaoke();
  await weeks.stage.openLeg(code, FIRST);
  await weeks.passTo(code, '2025-04-20T10:00');
  expect(await notices(code)).toEqual([
    `half-used ${FIRST}.1.1 ${instant('2025-04-10T16:00')}`,
    `day-before ${FIRST}.1.1 ${instant('2025-04-11T07:30')}`,
    `mostly-used ${FIRST}.1.1 ${instant('2025-04-11T15:12')}`,
    `overdue ${FIRST}.1.1 ${instant('2025-04-14T10:01')}`,
  ]);
});

it('tells what it missed while no flow ran, in its order and once', async () => {
  await weeks.skipTo('2025-05-12T10:00');
  const { stage } = weeks;
  stage.relay = () => Promise.resolve();
  const code = await karaoke();
  await stage.act(code, { type: 'offer-handoff', step: stepId(FIRST), round: 1, attempt: 1 }, { kind: 'flow' });
  await weeks.skipTo('2025-05-21T08:00');
  stage.relay = (facts) => stage.tell(facts);
  await stage.rebuild([code]);
  await stage.until(async () => (await notices(code)).some((one) => one.startsWith('overdue')));
  await weeks.passTo(code, '2025-05-22T08:00');
  expect((await notices(code)).map((one) => one.split(' ')[0])).toEqual([
    ...['half-used', 'day-before', 'mostly-used', 'overdue'],
  ]);
});

it('does nothing at a deadline that has moved: a supplement stops the clock, and the new due is told at its own minute', async () => {
  await weeks.skipTo('2025-06-09T10:00');
  const code = await karaoke();
  const { stage } = weeks;
  const { id: leg } = await stage.openLeg(code, FIRST);
  const officer = officerOf('ubnd-phuong-thanh-sen');
  await stage.act(code, { type: 'accept-handoff', leg }, officer);
  await weeks.passTo(code, '2025-06-10T09:00');
  await stage.act(
    code,
    { type: 'request-supplement', leg, items: { id: 'giay-to' as never, hash: 'made-up' } },
    officer,
  );
  await weeks.passTo(code, '2025-06-16T10:00');
  expect(await notices(code)).toEqual([]);
  await stage.act(code, { type: 'supply-supplement', leg, papers: [] });
  await weeks.passTo(code, '2025-06-30T10:00');
  const facts = await stage.facts(code);
  const supplied = facts.find((fact) => fact.type === 'supplement.supplied');
  const dueAt = supplied?.type === 'supplement.supplied' ? supplied.data.dueAt : undefined;
  const overdue = facts.filter((fact) => fact.type === 'handoff.overdue-noticed');
  expect(overdue.map((fact) => fact.data)).toEqual([{ leg, dueAt }]);
  expect(dueAt! > instant('2025-06-12T10:00')).toBe(true);
});

it('leads two appointments with the tax office and the citizen between them (P4)', async () => {
  const code = await weeks.stage.open('bien-dong-dat-dai', {
    'xa-co-dat': 'phuong-thanh-sen',
    'giao-dich': 'chuyen-nhuong',
  });
  for (const step of ['tiep-nhan', 'tham-tra', 'thue', 'nop-tien', 'dang-ky']) await weeks.stage.complete(code, step);
  expect(await weeks.stage.outcome(code)).toBe('ended');
  const types = (await weeks.stage.facts(code)).map(({ type }) => type);
  expect(types.filter((type) => type === 'appointment.met')).toHaveLength(2);
});
