import { jest } from '@jest/globals';
import type { Fact } from '@lienthong/case';
import { type CaseCode, instant } from '@lienthong/kernel';
import { officerOf } from './testing/flow-stage.js';
import { type StageInTime, stageInTime } from './testing/stage-in-time.js';

// weeks pass, on a machine that may be busy
jest.setTimeout(60_000);

let weeks: StageInTime;
beforeAll(async () => {
  weeks = await stageInTime('2025-04-08T09:00');
});
afterAll(() => weeks.stop());

const made = (id: string) => ({ id: id as never, hash: 'made-up' });
const karaoke = (accepted: boolean) =>
  weeks.stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'phuong-thanh-sen' }, accepted);
/** What the flow recorded: kind, or type, and minute. */
const byFlow = async (code: CaseCode) =>
  (await weeks.stage.facts(code))
    .filter((fact) => fact.by.kind === 'flow' && fact.type !== 'handoff.offered')
    .map((fact: Fact) => [fact.type === 'case.noticed' ? fact.data.kind : fact.type, fact.at]);

it('L2: a filing that nobody answers is told to the counter at 2 and after 8 working hours, each at its own minute', async () => {
  const code = await karaoke(false);
  await weeks.passTo(code, '2025-04-09T10:00');
  expect(await byFlow(code)).toEqual([
    ['intake-alert', instant('2025-04-08T11:00')],
    ['intake-overdue', instant('2025-04-09T09:01')],
  ]);
  await weeks.stage.act(code, { type: 'accept-case' }, { kind: 'system' });
  await weeks.stage.openLeg(code, 'ho-kinh-doanh');
});

it('L8, L9: papers asked for before acceptance end the reminders; silence until the window ends closes the case', async () => {
  await weeks.skipTo('2025-05-05T09:00');
  const code = await karaoke(false);
  await weeks.stage.act(code, { type: 'request-intake-supplement', items: made('giay-to') });
  // 15 working days after Mon 05/05/2025
  await weeks.passTo(code, '2025-06-01T10:00');
  expect(await byFlow(code)).toEqual([
    ['intake-window-ended', instant('2025-05-26T17:31')],
    ['case.stopped', instant('2025-05-26T17:31')],
  ]);
  expect(await weeks.stage.outcome(code)).toBe('ended');
});

it('L9: after acceptance, too; the case ends as of the request', async () => {
  await weeks.skipTo('2025-06-09T10:00');
  const code = await karaoke(true);
  const { stage } = weeks;
  const { id: leg } = await stage.openLeg(code, 'ho-kinh-doanh');
  const officer = officerOf('ubnd-phuong-thanh-sen');
  await stage.act(code, { type: 'accept-handoff', leg }, officer);
  await stage.act(code, { type: 'request-supplement', leg, items: made('giay-to') }, officer);
  // 15 working days after Mon 09/06/2025
  await weeks.passTo(code, '2025-07-10T10:00');
  expect(await byFlow(code)).toEqual([
    ['handoff.due-soon-noticed', instant('2025-06-30T17:31')],
    ['case.stopped', instant('2025-06-30T17:31')],
    ['verdict.frozen', instant('2025-06-30T17:31')],
  ]);
  expect(await stage.outcome(code)).toBe('ended');
});
