import { type AgencyCode, type CaseCode, plainDate } from '@lienthong/kernel';
import { driveToEnd, offerNext, workOn } from '../testing/drive-case.js';
import { atCounter, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';

const POLICE = 'cong-an-tinh' as AgencyCode;
const reason = { reason: { kind: 'reason', body: 'Thiếu nhân lực' } };

describe('letters of apology in the lists (domain.md L11–L13)', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  let codes: readonly CaseCode[];
  beforeAll(async () => {
    under = await storeUnderTest();
    codes = [await lateCase(), await lateCase(), await lateCase()];
  });
  afterAll(() => under.close());

  /** Taken in on 02/03, appointed for 24/03; the ward needs until 12/03 for its three days, so 13 more end on 31/03. */
  async function lateCase(): Promise<CaseCode> {
    under.clock.set('2026-03-02T09:00');
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    await offerNext(under.store, caseCode);
    under.clock.set('2026-03-12T09:00');
    await workOn(under.store, caseCode, (await legs(caseCode))[0]!);
    await offerNext(under.store, caseCode);
    return caseCode;
  }
  const legs = async (code: CaseCode) => Object.values((await under.store.load(code))!.state.legs);
  const listed = async (apology: 'drafted' | 'issued' | 'in-time' | 'missing') =>
    (await under.store.listCases({ apology, visibleTo: [POLICE] }, { sort: 'submitted', limit: 2 })).items.map(
      ({ caseCode }) => caseCode,
    );

  it('a draft is listed page by page for the agency that has the case, with its new date in the inbox', async () => {
    expect(await listed('drafted')).toEqual([codes[2], codes[1]]);
    const { items } = await under.store.inbox({ agency: POLICE });
    expect(items.map(({ apologyProposedDueAt }) => apologyProposedDueAt)).toEqual(
      Array(3).fill('2026-03-31T10:30:00Z'),
    );
    under.clock.set('2026-03-24T17:31');
    expect(await listed('drafted')).toEqual([]);
  });

  it('the letter takes the place of its draft; a late end with it, without it, and corrected', async () => {
    under.clock.set('2026-03-23T09:00');
    const [first = codes[0]!, second = codes[1]!] = codes;
    const [, leg] = await legs(first);
    const letter = { type: 'apologise', leg: leg!.id, newDueOn: plainDate('2026-03-31') } as const;
    await under.store.apply(first, letter, slip(officer(POLICE), { personal: reason }));
    expect([await listed('issued'), await listed('drafted')]).toEqual([[first], [codes[2], second]]);
    under.clock.set('2026-03-31T09:00');
    for (const code of [first, second]) await driveToEnd(under.store, code);
    expect([await listed('in-time'), await listed('missing')]).toEqual([[first], [second]]);
    const found = (await under.store.readCase(second))!;
    expect(found).toMatchObject({ timeliness: 'late', corrected: false, apology: { standing: 'missing' } });
    const endedAt = '2026-03-24T10:00:00Z' as NonNullable<typeof found.endedAt>;
    under.clock.set('2026-04-02T09:00');
    const { state } = (await under.store.load(second))!;
    const refused = under.store.apply(
      second,
      { type: 'correct-verdict', endedAt },
      slip(officer(state.solvedBy), { personal: reason }),
    );
    // the last leg began on 31/03: an end before it is no end of this case
    await expect(refused).rejects.toMatchObject({ code: 'verdict.end-outside-case' });
    const shares = state.verdict!.owed.shares.map(
      ({ minutes }) => ({ class: 'system', cause: 'hold', minutes }) as const,
    );
    await under.store.apply(
      second,
      { type: 'correct-verdict', shares },
      slip(officer(state.solvedBy), { personal: reason }),
    );
    expect(await under.store.readCase(second)).toMatchObject({ corrected: true, timeliness: 'late' });
  });
});
