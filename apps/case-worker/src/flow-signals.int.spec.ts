import { jest } from '@jest/globals';
import type { Fact } from '@lienthong/case';
import { CASE_WORKFLOW, FACTS_RECORDED, flowSignal } from '@lienthong/contracts/workflows';
import { type CaseCode, systemClock } from '@lienthong/kernel';
import { serverAddress } from '@lienthong/testing';
import { FlowStage } from './testing/flow-stage.js';
import { alwaysOpen } from './testing/open-province.js';

jest.setTimeout(60_000);

const STEPS = ['ho-kinh-doanh', 'an-ninh', 'giay-phep'];
let stage: FlowStage;
const newStage = () =>
  new FlowStage({
    ...{ address: serverAddress('TEST_TEMPORAL_ADDRESS'), namespace: 'lienthong' },
    ...{ clock: systemClock, calendar: alwaysOpen() },
  });
beforeEach(async () => {
  stage = newStage();
  await stage.startWorker();
}, 60_000);
afterEach(() => stage.close(), 30_000);

const karaoke = () => stage.open('ho-kinh-doanh-karaoke', { 'xa-kinh-doanh': 'phuong-thanh-sen' });
const birth = () =>
  stage.open('lt-khai-sinh', { 'xa-khai-sinh': 'phuong-thanh-sen', 'xa-thuong-tru': 'phuong-thanh-sen' });
const through = async (code: CaseCode, steps = STEPS) => {
  for (const step of steps) await stage.complete(code, step);
  return stage.outcome(code);
};
const countOf = async (code: CaseCode, type: Fact['type']) =>
  (await stage.facts(code)).filter((fact) => fact.type === type).length;
const handle = (code: CaseCode) => stage.temporal.client.workflow.getHandle(code);

describe('news of a case', () => {
  it('told twice changes nothing', async () => {
    stage.relay = async (facts) => {
      await stage.tell(facts);
      await stage.tell(facts);
    };
    const code = await karaoke();
    expect(await through(code)).toBe('ended');
    expect(await countOf(code, 'handoff.offered')).toBe(3);
  });

  it('of which some are lost is read from the facts when the next comes', async () => {
    const code = await karaoke();
    await stage.openLeg(code, 'ho-kinh-doanh');
    // the acceptance by the officer is never told; the completion after it leaves a gap
    stage.relay = (facts) =>
      facts.some(({ type }) => type === 'handoff.accepted') ? Promise.resolve() : stage.tell(facts);
    expect(await through(code)).toBe('ended');
  });

  it('of which all are lost is read when somebody asks the flow to look', async () => {
    const code = await karaoke();
    await stage.openLeg(code, 'ho-kinh-doanh');
    const told = stage.relay;
    stage.relay = () => Promise.resolve();
    await stage.complete(code, 'ho-kinh-doanh');
    stage.relay = told;
    await stage.temporal.client.workflow.signalWithStart(CASE_WORKFLOW, flowSignal(code, [], stage.taskQueue));
    expect((await stage.openLeg(code, 'an-ninh')).round).toBe(1);
  });

  it('that arrives after the end starts a run that ends at once and acts on nothing', async () => {
    const code = await karaoke();
    await through(code);
    const before = await stage.facts(code);
    await stage.temporal.client.workflow.signalWithStart(CASE_WORKFLOW, flowSignal(code, [], stage.taskQueue));
    expect(await stage.outcome(code)).toBe('nothing-left');
    expect(await stage.facts(code)).toEqual(before);
  });

  it('of its end starts no flow', async () => {
    stage.relay = () => Promise.resolve();
    const code = await karaoke();
    await stage.act(code, { type: 'withdraw', reason: { id: 'ly-do' as never, hash: 'made-up' } });
    await stage.tell(await stage.facts(code));
    await expect(handle(code).describe()).rejects.toThrow(/not found/i);
  });
});

describe('a long history', () => {
  it('is left for a fresh run, which knows all that the old one knew', async () => {
    stage.relay = () => Promise.resolve();
    const code = await karaoke();
    stage.relay = (facts) => stage.tell(facts);
    const runId = await stage.startFlow(code, 12);
    // the last run may begin just after the end, and then finds nothing left to do
    expect(['ended', 'nothing-left']).toContain(await through(code));
    expect((await handle(code).describe()).runId).not.toBe(runId);
    expect(await countOf(code, 'handoff.offered')).toBe(3);
  });
});

describe('a component case', () => {
  const finish = async (code: CaseCode) => {
    await stage.complete(await stage.child(code, 'thuong-tru'), 'thuong-tru');
    await stage.complete(await stage.child(code, 'the-bhyt'), 'the-bhyt');
    // a signal that comes late starts one more run, which finds nothing left to do
    expect(['ended', 'nothing-left']).toContain(await stage.outcome(code));
    expect([await countOf(code, 'child.started'), await countOf(code, 'child.ended')]).toEqual([2, 2]);
  };

  const openChildren = async (code: CaseCode) => {
    const [residence, card] = [await stage.child(code, 'thuong-tru'), await stage.child(code, 'the-bhyt')];
    await stage.openLeg(residence, 'thuong-tru');
    await stage.openLeg(card, 'the-bhyt');
    return [residence, card];
  };

  it('started by its parent alone ends in its parent', async () => {
    const code = await birth();
    stage.relay = (facts) => (facts[0]?.type === 'case.registered' ? Promise.resolve() : stage.tell(facts));
    await stage.complete(code, 'khai-sinh');
    await finish(code);
  });

  it('started by the consumer before its parent comes to it ends in its parent', async () => {
    const code = await birth();
    // whoever opens a child waits until its flow runs, and only then goes on to start it
    stage.cases.afterOpen = async (child) => {
      await stage.temporal.client.workflow.signalWithStart(CASE_WORKFLOW, flowSignal(child, [], stage.taskQueue));
    };
    await stage.complete(code, 'khai-sinh');
    await finish(code);
  });

  it('started by a rebuild ends in its parent', async () => {
    const code = await birth();
    await stage.complete(code, 'khai-sinh');
    const children = await openChildren(code);
    await stage.lose([code, ...children]);
    await stage.rebuild([...children, code]);
    await finish(code);
  });

  it('that ended while no flow ran is ended in its parent after a rebuild of the parent', async () => {
    const code = await birth();
    await stage.complete(code, 'khai-sinh');
    const children = await openChildren(code);
    await stage.lose([code, ...children]);
    stage.relay = () => Promise.resolve();
    await stage.complete(children[0]!, 'thuong-tru');
    await stage.complete(children[1]!, 'the-bhyt');
    stage.relay = (facts) => stage.tell(facts);
    await stage.rebuild([code]);
    expect(await stage.outcome(code)).toBe('ended');
    expect(await countOf(code, 'child.ended')).toBe(2);
  });
});

describe('Temporal that lost everything', () => {
  it('is filled again from the facts: nothing is missed, nothing done twice', async () => {
    const codes = await Promise.all([karaoke(), karaoke(), karaoke()]);
    await stage.openLeg(codes[0]!, 'ho-kinh-doanh');
    await stage.complete(codes[1]!, 'ho-kinh-doanh');
    await stage.openLeg(codes[1]!, 'an-ninh');
    await stage.openLeg(codes[2]!, 'ho-kinh-doanh');
    await stage.lose(codes);
    stage.relay = () => Promise.resolve();
    await stage.complete(codes[2]!, 'ho-kinh-doanh');
    stage.relay = (facts) => stage.tell(facts);
    await stage.rebuild(codes);
    await stage.rebuild(codes);
    await Promise.all([through(codes[0]!), through(codes[1]!, STEPS.slice(1)), through(codes[2]!, STEPS.slice(1))]);
    for (const code of codes) expect(await countOf(code, 'handoff.offered')).toBe(3);
  });
});

describe('what rests in Temporal', () => {
  it('is unreadable without the key', async () => {
    const code = await karaoke();
    await through(code);
    const history = JSON.stringify(await handle(code).fetchHistory());
    for (const plain of ['ho-kinh-doanh', 'handoff', 'cong-an-tinh']) {
      expect(history).not.toContain(plain);
      expect(history).not.toContain(Buffer.from(plain).toString('base64').slice(0, 8));
    }
    expect(history).toContain(FACTS_RECORDED);
  });

  it('finds a case by its code, its procedure and the agency whose turn it is', async () => {
    const code = await karaoke();
    await stage.complete(code, 'ho-kinh-doanh');
    await stage.openLeg(code, 'an-ninh');
    const shown = async () => {
      const { typedSearchAttributes } = await handle(code).describe();
      return Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
    };
    await stage.eventually(async () => (await shown()).Agency === 'cong-an-tinh');
    expect(await shown()).toMatchObject({
      CaseCode: code,
      Procedure: 'ho-kinh-doanh-karaoke',
      DueAt: expect.any(Date),
    });
  });
});
