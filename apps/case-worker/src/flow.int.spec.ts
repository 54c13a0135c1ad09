import { jest } from '@jest/globals';
import { systemClock } from '@lienthong/kernel';
import { serverAddress } from '@lienthong/testing';
import { FlowStage, officerOf } from './testing/flow-stage.js';
import { alwaysOpen } from './testing/open-province.js';

const address = serverAddress('TEST_TEMPORAL_ADDRESS');

const karaoke = () => stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'phuong-thanh-sen' });
const birth = () =>
  stage.open('lt-khai-sinh', { 'xa-khai-sinh': 'phuong-thanh-sen', 'xa-thuong-tru': 'phuong-thanh-sen' });

jest.setTimeout(60_000);

let stage: FlowStage;
beforeAll(async () => {
  stage = new FlowStage({ address, namespace: 'lienthong', clock: systemClock, calendar: alwaysOpen() });
  await stage.startWorker();
}, 60_000);
afterAll(() => stage.close(), 30_000);

const typesOf = async (code: Parameters<FlowStage['facts']>[0]) => (await stage.facts(code)).map(({ type }) => type);
const offers = async (code: Parameters<FlowStage['facts']>[0]) =>
  (await stage.facts(code)).flatMap((fact) => (fact.type === 'handoff.offered' ? [fact.data.leg] : []));

describe('a chain of three agencies (P3b)', () => {
  it('is offered from one to the next, and its flow ends with it', async () => {
    const code = await karaoke();
    for (const step of ['ho-kinh-doanh', 'an-ninh', 'giay-phep']) await stage.complete(code, step);
    expect(await stage.outcome(code)).toBe('ended');
    expect(await offers(code)).toEqual(['ho-kinh-doanh.1.1', 'an-ninh.1.1', 'giay-phep.1.1']);
    expect(await typesOf(code)).toContain('verdict.frozen');
  });

  it('goes back to the sender when the next agency refuses it, and comes again', async () => {
    const code = await karaoke();
    await stage.complete(code, 'ho-kinh-doanh');
    const { id: leg } = await stage.openLeg(code, 'an-ninh');
    await stage.act(code, { type: 'refuse-handoff', leg, reasonCode: 'wrong-papers' });
    await stage.complete(code, 'ho-kinh-doanh');
    expect((await stage.openLeg(code, 'an-ninh')).id).toBe('an-ninh.1.2');
  });

  it('is done again from the step to which it was returned', async () => {
    const code = await karaoke();
    await stage.complete(code, 'ho-kinh-doanh');
    const { id: leg } = await stage.openLeg(code, 'an-ninh');
    await stage.act(code, { type: 'accept-handoff', leg }, officerOf('cong-an-tinh'));
    await stage.act(code, { type: 'return-handoff', leg, toStep: 'ho-kinh-doanh' as never, reasonCode: 'wrong-data' });
    await stage.complete(code, 'ho-kinh-doanh');
    expect((await stage.openLeg(code, 'an-ninh')).id).toBe('an-ninh.2.1');
  });

  it('goes on along another version that it was moved to while its flow ran', async () => {
    const code = await karaoke();
    await stage.openLeg(code, 'ho-kinh-doanh');
    const first = stage.cases.procedureNamed('ho-kinh-doanh-karaoke' as never);
    const licence = first.steps.find(({ id }) => id === 'giay-phep')!;
    const check = { ...licence, id: 'tham-dinh' as never, after: ['an-ninh' as never] };
    const steps = first.steps.flatMap((step) => (step === licence ? [check, { ...step, after: [check.id] }] : [step]));
    stage.cases.versions.push({ ...first, version: 2, steps });
    await stage.act(code, { type: 'move-version', version: 2, reason: { id: 'ly-do' as never, hash: 'made-up' } });
    for (const step of ['ho-kinh-doanh', 'an-ninh', 'tham-dinh', 'giay-phep']) await stage.complete(code, step);
    expect(await stage.outcome(code)).toBe('ended');
    expect(await offers(code)).toEqual(['ho-kinh-doanh.1.1', 'an-ninh.1.1', 'tham-dinh.1.1', 'giay-phep.1.1']);
  });

  it('ends early when a step is refused', async () => {
    const code = await karaoke();
    await stage.complete(code, 'ho-kinh-doanh', 'refused');
    expect(await stage.outcome(code)).toBe('ended');
    expect(await offers(code)).toEqual(['ho-kinh-doanh.1.1']);
  });

  it('ends when the citizen takes it back', async () => {
    const code = await karaoke();
    await stage.openLeg(code, 'ho-kinh-doanh');
    await stage.act(code, { type: 'withdraw', reason: { id: 'ly-do' as never, hash: 'made-up' } });
    expect(await stage.outcome(code)).toBe('ended');
  });
});

describe('component cases (P1)', () => {
  it('run side by side, and the case ends with the last of them', async () => {
    const code = await birth();
    await stage.complete(code, 'khai-sinh');
    const children = await Promise.all([stage.child(code, 'thuong-tru'), stage.child(code, 'the-bhyt')]);
    expect(new Set(children).size).toBe(2);
    const [residence, card] = children;
    await stage.complete(card!, 'the-bhyt');
    await stage.complete(residence!, 'thuong-tru');
    expect(await Promise.all([code, ...children].map((one) => stage.outcome(one)))).toEqual([
      'ended',
      'ended',
      'ended',
    ]);
    expect((await typesOf(code)).filter((type) => type === 'child.ended')).toHaveLength(2);
    expect(await typesOf(code)).toContain('case.completed');
  });

  it('that are not finished end with the group: withdrawn with it, or stopped with it; what is decided stands', async () => {
    const withdrawn = await birth();
    await stage.complete(withdrawn, 'khai-sinh');
    const [residence, card] = await Promise.all([
      stage.child(withdrawn, 'thuong-tru'),
      stage.child(withdrawn, 'the-bhyt'),
    ]);
    await stage.complete(card!, 'the-bhyt');
    await stage.openLeg(residence!, 'thuong-tru');
    await stage.act(withdrawn, { type: 'withdraw', reason: { id: 'ly-do' as never, hash: 'made-up' } });
    expect(await Promise.all([withdrawn, residence!].map((one) => stage.outcome(one)))).toEqual(['ended', 'ended']);
    expect(await typesOf(residence!)).toContain('case.withdrawn');
    expect(await typesOf(card!)).not.toContain('case.withdrawn');

    const stopped = await birth();
    await stage.complete(stopped, 'khai-sinh');
    const child = await stage.child(stopped, 'thuong-tru');
    await stage.openLeg(child, 'thuong-tru');
    await stage.act(stopped, { type: 'stop', ground: 'nop-trung' });
    expect(await Promise.all([stopped, child].map((one) => stage.outcome(one)))).toEqual(['ended', 'ended']);
    const ended = (await stage.facts(child)).find((fact) => fact.type === 'case.stopped');
    expect(ended?.data).toMatchObject({ ground: 'ho-so-chinh-dung' });
  });

  it('that was being opened when its group ended, so that the group was never told of it, ends with it as well', async () => {
    const code = await birth();
    const opened: (typeof code)[] = [];
    stage.cases.afterOpen = async (child) => {
      opened.push(child);
      if (opened.length === 1) await stage.act(code, { type: 'stop', ground: 'nop-trung' });
    };
    await stage.complete(code, 'khai-sinh');
    expect(await stage.outcome(code)).toBe('ended');
    stage.cases.afterOpen = () => Promise.resolve();
    expect(await typesOf(code)).not.toContain('child.started');
    expect(await typesOf(opened[0]!)).toContain('case.stopped');
  });

  it('of which one is refused end that leg only', async () => {
    const code = await birth();
    await stage.complete(code, 'khai-sinh');
    const residence = await stage.child(code, 'thuong-tru');
    await stage.complete(residence, 'thuong-tru', 'refused');
    await stage.complete(await stage.child(code, 'the-bhyt'), 'the-bhyt');
    expect(await stage.outcome(code)).toBe('ended');
    expect(await typesOf(code)).toContain('case.completed');
  });
});
