import type { LegId } from '@lienthong/case';
import type { AgencyCode, StepId } from '@lienthong/kernel';
import { atCounter, flow, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';

const LEG = 'ho-kinh-doanh.1.1' as LegId;
const WARD = 'ubnd-phuong-thanh-sen' as AgencyCode;
const OFFER = { type: 'offer-handoff', step: 'ho-kinh-doanh' as StepId, round: 1, attempt: 1 } as const;

describe('a group of which a component waits for the citizen', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
  });
  afterAll(() => under.close());

  it('is shown as waiting until the component goes on: its date is then only a least one', async () => {
    const { caseCode: group } = await under.store.open(karaoke(), atCounter());
    const waits = async () => (await under.store.readCase(group))?.suspended;
    const { caseCode } = await under.store.open(karaoke({ parent: { caseCode: group, leg: LEG } }), atCounter());
    await under.store.apply(caseCode, OFFER, slip(flow));
    await under.store.apply(caseCode, { type: 'accept-handoff', leg: LEG }, slip(officer(WARD)));
    expect(await waits()).toBe(false);
    const personal = { items: { kind: 'items', body: ['Giấy tờ còn thiếu'] } };
    await under.store.apply(caseCode, { type: 'request-supplement', leg: LEG }, slip(officer(WARD), { personal }));
    expect(await waits()).toBe(true);
    await under.store.apply(caseCode, { type: 'supply-supplement', leg: LEG, papers: [] }, slip(officer(WARD)));
    expect(await waits()).toBe(false);
  });

  it('has a component for the leg, open until it ends', async () => {
    const { caseCode: group } = await under.store.open(karaoke(), atCounter());
    expect(await under.store.componentOf(group, LEG)).toBeUndefined();
    const { caseCode } = await under.store.open(karaoke({ parent: { caseCode: group, leg: LEG } }), atCounter());
    expect(await under.store.componentOf(group, LEG)).toBe(caseCode);
    expect(await under.store.openComponents(group)).toEqual([caseCode]);
    const personal = { reason: { kind: 'reason', body: 'Nộp nhầm' } };
    await under.store.apply(caseCode, { type: 'withdraw' }, slip({ kind: 'system' }, { personal }));
    expect(await under.store.openComponents(group)).toEqual([]);
    expect(await under.store.componentOf(group, LEG)).toBe(caseCode);
  });
});
