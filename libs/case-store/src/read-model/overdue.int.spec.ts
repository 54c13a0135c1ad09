import type { LegId } from '@lienthong/case';
import { agencyCode, type CaseCode, instant, plusMinutes } from '@lienthong/kernel';
import fc from 'fast-check';
import { offerNext } from '../testing/drive-case.js';
import { atCounter, COUNTER, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';

const LEG = 'ho-kinh-doanh.1.1' as LegId;
const WARD = agencyCode('ubnd-phuong-thanh-sen');
const personal = { items: { kind: 'items', body: ['Giấy tờ còn thiếu'] }, reason: { kind: 'reason', body: 'rút' } };

/** What becomes of a case after its first leg was taken. */
const FATES = ['runs', 'waits', 'answered', 'withdrawn'] as const;
type Fate = (typeof FATES)[number];

describe('overdue, in a list and on the case itself', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
  });
  afterAll(() => under.close());

  const tell = async (fate: Fate, parent?: { readonly caseCode: CaseCode; readonly leg: LegId }) => {
    const { store } = under;
    const { caseCode } = await store.open(karaoke(parent ? { parent } : {}), atCounter());
    await offerNext(store, caseCode);
    await store.apply(caseCode, { type: 'accept-handoff', leg: LEG }, slip(officer(WARD)));
    const { items, reason } = personal;
    if (fate === 'waits' || fate === 'answered')
      await store.apply(
        caseCode,
        { type: 'request-supplement', leg: LEG },
        slip(officer(WARD), { personal: { items } }),
      );
    if (fate === 'answered')
      await store.apply(caseCode, { type: 'supply-supplement', leg: LEG, papers: [] }, slip(officer(WARD)));
    if (fate === 'withdrawn')
      await store.apply(caseCode, { type: 'withdraw' }, slip(officer(COUNTER), { personal: { reason } }));
    return caseCode;
  };
  const arbGroup = fc.record({
    fate: fc.constantFrom(...FATES),
    components: fc.array(fc.constantFrom(...FATES), { maxLength: 3 }),
  });

  it('is the same of any case at any minute: filter, line and view; never while a component waits', () =>
    fc.assert(
      fc.asyncProperty(fc.array(arbGroup, { minLength: 1, maxLength: 3 }), fc.nat(40 * 1440), async (groups, later) => {
        under.clock.set('2026-03-02T09:00');
        const codes: CaseCode[] = [];
        for (const { fate, components } of groups) {
          const caseCode = await tell(fate);
          codes.push(caseCode);
          for (const one of components) codes.push(await tell(one, { caseCode, leg: LEG }));
        }
        under.clock.set(plusMinutes(instant('2026-03-02T09:00'), later));
        const list = async (overdue?: boolean) =>
          (await under.store.listCases({ codes, ...(overdue === undefined ? {} : { overdue }) }, { limit: 200 })).items;
        const views = await Promise.all(codes.map(async (code) => (await under.store.readCase(code))!));
        const flags = (items: readonly { caseCode: CaseCode; overdue: boolean; suspended: boolean }[]) =>
          items.map(({ caseCode, overdue, suspended }) => [caseCode, overdue, suspended]).sort();
        expect(flags(await list())).toEqual(flags(views));
        expect(flags(await list(true))).toEqual(flags(views.filter(({ overdue }) => overdue)));
        expect(flags(await list(false))).toEqual(flags(views.filter(({ overdue }) => !overdue)));
        for (const { overdue, children } of views)
          if (views.some(({ caseCode, suspended }) => suspended && children.includes(caseCode)))
            expect(overdue).toBe(false);
      }),
      { numRuns: Math.min(12, Number(process.env.FAST_CHECK_RUNS ?? 12)) },
    ));

  it('the slack of a late case is that of this minute, whenever somebody last looked', async () => {
    const { store, clock } = under;
    clock.set('2026-03-02T09:00');
    const [one, other] = [await tell('runs'), await tell('runs')];
    const slackAt = async (minute: string, risk?: 'late' | 'today') => {
      clock.set(minute);
      const filter = { codes: [one, other], ...(risk ? { risk } : {}) };
      return (await store.listCases(filter, { sort: 'slack' })).items.map(({ outlook }) => outlook!.slackMinutes);
    };
    // three days for the first leg, over on Thu 05/03 09:00; 16 days for all: 24/03 17:30, half a day more than the legs
    const [slack] = await slackAt('2026-03-05T09:00');
    expect(await slackAt('2026-03-05T09:07')).toEqual([slack! - 7, slack! - 7]);
    expect(await slackAt('2026-03-05T10:00', 'late')).toEqual([]);
    expect(await slackAt('2026-03-05T10:00', 'today')).toHaveLength(2);
    expect(await slackAt('2026-03-10T09:14', 'late')).toEqual([slack! - 3 * 480 - 14, slack! - 3 * 480 - 14]);
    await store.lookAgain(100);
    expect(await slackAt('2026-03-10T09:21', 'late')).toEqual([slack! - 3 * 480 - 21, slack! - 3 * 480 - 21]);
  });
});
