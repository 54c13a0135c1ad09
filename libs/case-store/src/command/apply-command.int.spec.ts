import type { LegId } from '@lienthong/case';
import type { AgencyCode, StepId } from '@lienthong/kernel';
import { atCounter, flow, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';

const FIRST = 'ho-kinh-doanh.1.1' as LegId;
const WARD = 'ubnd-phuong-thanh-sen' as AgencyCode;

describe('commands on a case', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeEach(async () => {
    under = await storeUnderTest();
  });
  afterEach(() => under.close());

  const offered = async () => {
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    const offer = { type: 'offer-handoff', step: 'ho-kinh-doanh' as StepId, round: 1, attempt: 1 } as const;
    await under.store.apply(caseCode, offer, slip(flow));
    return caseCode;
  };

  it('are recorded with their facts, read back as they were answered', async () => {
    const caseCode = await offered();
    const accepted = await under.store.apply(caseCode, { type: 'accept-handoff', leg: FIRST }, slip(officer(WARD)));
    expect(accepted.facts.map(({ type, seq }) => [type, seq])).toEqual([['handoff.accepted', 5]]);
    const loaded = await under.store.load(caseCode);
    expect(loaded?.facts.slice(-1)).toEqual(accepted.facts);
    expect(loaded?.state).toEqual(accepted.state);
  });

  it('are carried out once for each command id', async () => {
    const caseCode = await offered();
    const same = slip(officer(WARD));
    const accept = () => under.store.apply(caseCode, { type: 'accept-handoff', leg: FIRST }, same);
    const answers = await Promise.all([accept(), accept(), accept(), accept()]);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ facts }) => facts[0]?.hash)).size).toBe(1);
    await expect(under.store.apply(caseCode, { type: 'complete-step', leg: FIRST }, same)).rejects.toMatchObject({
      code: 'command.id-reused',
    });
  });

  it('of two people at once: one wins, the other is told what the rules say of the case as it is now', async () => {
    const caseCode = await offered();
    const accept = () => under.store.apply(caseCode, { type: 'accept-handoff', leg: FIRST }, slip(officer(WARD)));
    const answers = await Promise.allSettled(Array.from({ length: 10 }, accept));
    const recorded = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.facts : []));
    expect(recorded).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason.code).toMatch(/^(handoff|leg|case|command)\./);
  });

  it('are refused when the sender saw another version of the leg; a warning is no other version', async () => {
    const caseCode = await offered();
    const seen = 4; // the offer
    const { state } = (await under.store.load(caseCode)) ?? {};
    const dueAt = state?.legs[FIRST]?.dueAt;
    if (!dueAt) throw new Error('the leg has no date');
    under.clock.set('2026-03-06T09:00');
    const notice = { type: 'notice', leg: FIRST, kind: 'overdue', dueAt } as const;
    const told = await under.store.apply(caseCode, notice, slip(flow));
    expect(told.facts.map(({ type }) => type)).toEqual(['handoff.overdue-noticed', 'apology.drafted']);
    const accept = { type: 'accept-handoff', leg: FIRST } as const;
    await expect(
      under.store.apply(caseCode, accept, slip(officer(WARD), { expected: seen - 1 })),
    ).rejects.toMatchObject({ code: 'case.changed', details: { expected: 3, actual: 4 } });
    await under.store.apply(caseCode, accept, slip(officer(WARD), { expected: seen }));
    await expect(
      under.store.apply(caseCode, { type: 'complete-step', leg: FIRST }, slip(officer(WARD), { expected: seen })),
    ).rejects.toMatchObject({ code: 'case.changed' });
  });

  it('record nothing when there is nothing to say: a deadline that moved', async () => {
    const caseCode = await offered();
    const { state } = (await under.store.load(caseCode)) ?? {};
    const notice = { type: 'notice', leg: FIRST, kind: 'overdue', dueAt: state?.lastAt } as never;
    const answer = await under.store.apply(caseCode, notice, slip(flow));
    expect([answer.facts, answer.lastSeq]).toEqual([[], 4]);
  });

  it('on no case are refused', async () => {
    const command = { type: 'accept-handoff', leg: FIRST } as const;
    await expect(under.store.apply('H27-260302-9999' as never, command, slip(officer(WARD)))).rejects.toMatchObject({
      code: 'case.unknown',
    });
  });

  it('must say what they say of persons', async () => {
    const caseCode = await offered();
    const ask = { type: 'request-supplement', leg: FIRST } as const;
    await under.store.apply(caseCode, { type: 'accept-handoff', leg: FIRST }, slip(officer(WARD)));
    await expect(under.store.apply(caseCode, ask, slip(officer(WARD)))).rejects.toMatchObject({
      code: 'command.personal-data-missing',
      details: { field: 'items' },
    });
  });
});
