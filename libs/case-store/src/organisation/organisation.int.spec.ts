import { agencyCode, instant, type OfficerId } from '@lienthong/kernel';
import { storeUnderTest } from '../testing/store-under-test.js';
import { AgencyUnknown, PeriodInvalid, StandInOfNobody, StandInOfOneself } from './organisation.errors.js';

const agency = agencyCode('ubnd-xa-thach-ha');
const [an, binh] = ['an', 'binh'] as OfficerId[] as [OfficerId, OfficerId];
const at = (local: string) => instant(local);

describe('the organisation as it is kept', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
  });
  afterAll(() => under.close());

  it('knows who holds an office at any moment, also before somebody followed', async () => {
    const { organisation } = under.store;
    await organisation.appoint({ agency, office: 'head', officer: an, from: at('2025-07-01T00:00') });
    await organisation.appoint({ agency, office: 'head', officer: binh, from: at('2026-02-01T00:00') });
    const holder = async (moment: string) => (await organisation.officeHolder(agency, 'head', at(moment)))?.officer;
    expect(await holder('2026-01-31T23:59')).toBe(an);
    expect(await holder('2026-02-01T00:00')).toBe(binh);
    expect(await holder('2025-06-30T23:59')).toBeUndefined();
    expect(await organisation.relieve({ agency, office: 'head', officer: binh }, at('2026-03-01T00:00'))).toBe(true);
    expect(await holder('2026-03-01T00:00')).toBeUndefined();
  });

  it('an appointment said anew for the same moment takes the place of the former one', async () => {
    const { organisation } = under.store;
    const from = at('2026-02-01T00:00');
    const centre = agencyCode('trung-tam-xa-thach-ha');
    for (const officer of [binh, an])
      await organisation.appoint({ agency: centre, office: 'centre-director', officer, from });
    expect((await organisation.officeHolder(centre, 'centre-director', from))?.officer).toBe(an);
    expect((await organisation.holdings(centre, at('2026-01-01T00:00'))).map(({ officer }) => officer)).toEqual([an]);
  });

  it('lets deputies hold their office beside each other', async () => {
    const { organisation } = under.store;
    for (const officer of [an, binh])
      await organisation.appoint({ agency, office: 'deputy', officer, from: at('2026-04-01T00:00') });
    const held = await organisation.holdings(agency, at('2026-04-02T00:00'));
    expect(held.map(({ office, officer }) => `${office} ${officer}`)).toEqual(['deputy an', 'deputy binh']);
  });

  it('ends a stand-in early, and one that has not begun before it begins', async () => {
    const { organisation } = under.store;
    const period = { from: at('2026-05-04T00:00'), to: at('2026-05-09T00:00') };
    const id = await organisation.standIn({
      ...{ agency, officer: an, delegate: binh, absent: true, procedures: [] },
      ...period,
    });
    const effective = (moment: string) => organisation.standIns({ at: at(moment), officer: an });
    expect(await effective('2026-05-04T00:00')).toHaveLength(1);
    expect(await organisation.standIns({ at: at('2026-05-01T00:00'), officer: an, coming: true })).toHaveLength(1);
    expect(await organisation.endStandIn(id, at('2026-05-06T08:00'))).toBe(true);
    expect(await effective('2026-05-06T08:00')).toHaveLength(0);
    expect(await organisation.endStandIn(id, at('2026-05-07T08:00'))).toBe(false);
    const absence = { agency, officer: an, absent: true, procedures: [] };
    const later = await organisation.standIn({ ...absence, from: at('2026-06-01T00:00'), to: at('2026-06-05T00:00') });
    const end = () => organisation.endStandIn(later, at('2026-05-20T08:00'));
    expect([await end(), await end()]).toEqual([true, false]);
    expect(await organisation.standIns({ at: at('2026-05-20T08:00'), officer: an, coming: true })).toEqual([]);
  });

  it('refuses what cannot be', async () => {
    const { organisation } = under.store;
    const period = { from: at('2026-05-04T00:00'), to: at('2026-05-09T00:00') };
    const backwards = { from: period.to, to: period.from };
    const absence = { agency, officer: an, absent: true, procedures: [] };
    await expect(organisation.standIn({ ...absence, ...backwards })).rejects.toThrow(PeriodInvalid);
    await expect(organisation.standIn({ ...absence, ...period, delegate: an })).rejects.toThrow(StandInOfOneself);
    const lending = { ...absence, ...period, absent: false };
    await expect(organisation.standIn(lending)).rejects.toThrow(StandInOfNobody);
    await expect(organisation.standIns({ at: period.from, agency: agencyCode('khong-co') })).rejects.toThrow(
      AgencyUnknown,
    );
    const nowhere = { agency: agencyCode('khong-co'), office: 'head', officer: an, from: period.from } as const;
    await expect(organisation.appoint(nowhere)).rejects.toThrow(AgencyUnknown);
  });
});
