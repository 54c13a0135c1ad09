import { HandoffNotHeld, openLegs } from '@lienthong/case';
import { InvalidOrganisationChange } from '@lienthong/catalogue';
import { type AgencyCode, agencyCode, type CaseCode } from '@lienthong/kernel';
import { offerNext } from '../testing/drive-case.js';
import { atCounter, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';
import { OrganisationChangeApplied } from './organisation.errors.js';

const merger = `
code: sap-nhap
effectiveOn: 2026-03-10
source: { document: Quyết định mẫu, status: unverified }
establish:
  - { code: ubnd-moi, kind: ubnd-xa, title: { vi: Ủy ban mới, en: New committee } }
succeed:
  - { of: [ubnd-phuong-thanh-sen, ubnd-phuong-tran-phu], by: [{ agency: ubnd-moi }] }
`;
const split = `
code: tach
effectiveOn: 2026-04-01
source: { document: Quyết định mẫu, status: unverified }
establish:
  - { code: ubnd-mot, kind: ubnd-xa, title: { vi: Một, en: One } }
  - { code: ubnd-hai, kind: ubnd-xa, title: { vi: Hai, en: Two } }
succeed:
  - of: [ubnd-moi]
    by: [{ agency: ubnd-mot, communes: [phuong-thanh-sen] }, { agency: ubnd-hai }]
`;
const [thanhSen, tranPhu, moi, mot, hai] = [
  ...['ubnd-phuong-thanh-sen', 'ubnd-phuong-tran-phu', 'ubnd-moi', 'ubnd-mot', 'ubnd-hai'],
].map(agencyCode) as [AgencyCode, AgencyCode, AgencyCode, AgencyCode, AgencyCode];

describe('agencies merged and split while cases run (domain.md R13, peers.md §3.14)', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  let cases: CaseCode[];
  beforeAll(async () => {
    under = await storeUnderTest();
    cases = [];
    for (const commune of ['phuong-thanh-sen', 'phuong-thanh-sen', 'phuong-tran-phu', 'xa-thach-ha'])
      cases.push(await open(commune));
  });
  afterAll(() => under.close());

  async function open(commune: string): Promise<CaseCode> {
    const { caseCode } = await under.store.open(karaoke({ routing: { 'xa-kinh-doanh': commune } }), atCounter());
    await offerNext(under.store, caseCode);
    return caseCode;
  }
  const stateOf = async (caseCode: CaseCode | undefined) => (await under.store.load(caseCode!))!.state;
  const holder = async (caseCode: CaseCode | undefined) => openLegs(await stateOf(caseCode))[0]?.holder.agency;
  const inbox = async (agency: AgencyCode) => (await under.store.inbox({ agency })).items.length;
  const rehomings = async () => {
    const { rows } = await under.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM cases.case_event WHERE type = 'handoff.rehomed' GROUP BY case_code ORDER BY 1`,
    );
    return rows.map(({ n }) => n);
  };

  it('a plan says what would go where, and writes nothing', async () => {
    const plan = await under.store.organisation.plan(merger);
    expect(plan).toEqual({
      code: 'sap-nhap',
      effectiveAt: '2026-03-09T17:00:00Z',
      handovers: [
        { from: thanhSen, to: moi, legs: 2 },
        { from: tranPhu, to: moi, legs: 1 },
      ],
    });
    expect(under.store.registry.agencies.has(moi)).toBe(false);
    await expect(under.store.organisation.plan(merger.replace('phuong-tran-phu', 'nowhere'))).rejects.toThrow(
      InvalidOrganisationChange,
    );
  });

  it('applied ahead of its day it changes nothing yet', async () => {
    const applied = await under.store.organisation.apply(merger);
    expect(applied).toMatchObject({ isNew: true, isInEffect: false, rehomed: 0 });
    expect(await under.store.organisation.rehome()).toBe(0);
    expect(await holder(await open('phuong-tran-phu'))).toBe(tranPhu);
  });

  it('from its first minute on new cases are the successor’s, and open legs go over once, however often and by whom it is run', async () => {
    under.clock.set('2026-03-10T00:00');
    expect(await holder(await open('phuong-tran-phu'))).toBe(moi);
    const { organisation } = under.store;
    const runs = await Promise.all([organisation.rehome(), organisation.apply(merger), organisation.rehome()]);
    expect(await organisation.rehome()).toBe(0);
    expect(runs[1]).toMatchObject({ isNew: false, isInEffect: true });
    expect(await rehomings()).toEqual([1, 1, 1, 1]);
    expect([await inbox(thanhSen), await inbox(tranPhu), await inbox(moi)]).toEqual([0, 0, 5]);
    expect(await holder(cases[3])).toBe('ubnd-xa-thach-ha');
  });

  it('an officer of the successor acts on the leg, one of the predecessor no longer; the due is the same', async () => {
    const [caseCode] = cases as [CaseCode];
    const state = await stateOf(caseCode);
    const leg = openLegs(state)[0]!;
    expect(leg.dueAt).toBe(openLegs(await stateOf(cases[1]))[0]?.dueAt);
    const accept = { type: 'accept-handoff', leg: leg.id } as const;
    await expect(under.store.apply(caseCode, accept, slip(officer(thanhSen)))).rejects.toThrow(HandoffNotHeld);
    await under.store.apply(caseCode, accept, slip(officer(moi)));
    expect((await under.store.verifyChain(caseCode)).faults).toEqual([]);
  });

  it('a split goes by the commune of the case', async () => {
    under.clock.set('2026-04-01T08:00');
    const cutOff = () => {
      throw new Error('cut off');
    };
    const { organisation } = under.store;
    // stopped after the first batch, it goes on with what is left
    await expect(organisation.apply(split, cutOff, 2)).rejects.toThrow('cut off');
    expect([await inbox(mot), await inbox(hai)].reduce((a, b) => a + b)).toBe(2);
    expect(await organisation.apply(split, undefined, 2)).toMatchObject({ isNew: false, rehomed: 3 });
    expect(await rehomings()).toEqual([1, 2, 2, 2, 2]);
    expect([await holder(cases[0]), await holder(cases[1]), await holder(cases[2])]).toEqual([mot, mot, hai]);
  });

  it('an office of an agency that is no more is that of its successor', async () => {
    const { organisation } = under.store;
    const now = await under.store.now();
    await organisation.appoint({ agency: hai, office: 'head', officer: 'an' as never, from: now });
    expect(await organisation.officeHolder(tranPhu, 'head', now)).toMatchObject({ agency: hai, officer: 'an' });
  });

  it('a code stands for one text', async () => {
    const other = merger.replace('Ủy ban mới', 'Ủy ban khác');
    await expect(under.store.organisation.apply(other)).rejects.toThrow(OrganisationChangeApplied);
  });
});
