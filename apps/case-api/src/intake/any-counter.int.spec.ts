import 'reflect-metadata';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, officer, startApiWorld } from '../testing/api-world.js';
import { offer } from '../testing/told-case.js';

let world: ApiWorld;
let [thanhSen, thachHa]: readonly ApiClient[] = [];
beforeAll(async () => {
  world = await startApiWorld('2026-03-02T09:00');
  [thanhSen, thachHa] = ['quay.thanh-sen', 'quay.thach-ha'].map((staff) => new ApiClient(world, staff));
});
afterAll(() => world.stop());

/** The agency that has the leg takes it, and ends it. */
async function work(caseCode: string, step: string): Promise<string> {
  const leg = await offer(world, caseCode, step);
  const { state } = (await world.store.load(caseCode as never))!;
  const agency = state.legs[leg as never]!.holder.agency!;
  for (const type of ['accept-handoff', 'complete-step'] as const)
    await world.store.apply(
      caseCode as never,
      { type, leg: leg as never },
      { commandId: `${caseCode} ${step} ${type}` as never, by: officer(`can-bo.${agency}`, agency) },
    );
  return agency;
}

describe('intake is not bound by boundaries (resolution R4; NĐ 118/2025/NĐ-CP; domain.md §7.7)', () => {
  it('one commune’s centre takes in for another commune; three units are kept apart; the result leaves where it came in', async () => {
    const opened = await thanhSen!.open({ routing: { 'xa-kinh-doanh': 'xa-thach-ha' } });
    expect(opened.status).toBe(201);
    const { caseCode } = opened.body;
    const { body } = await thanhSen!.get(`/api/v1/cases/${caseCode}`);
    expect(body).toMatchObject({
      receivedBy: 'trung-tam-phuong-thanh-sen',
      solvedBy: 'ubnd-tinh',
      returnBy: 'trung-tam-phuong-thanh-sen',
    });
    const agencies = [];
    for (const step of ['ho-kinh-doanh', 'an-ninh', 'giay-phep']) agencies.push(await work(caseCode, step));
    expect(agencies).toEqual(['ubnd-xa-thach-ha', 'cong-an-tinh', 'ubnd-tinh']);

    const elsewhere = await thachHa!.submit(caseCode, { type: 'return-result', channel: 'counter' });
    expect([elsewhere.status, (elsewhere.body as { code?: string }).code]).toEqual([403, 'case.not-yours']);
    const returned = await thanhSen!.submit(caseCode, { type: 'return-result', channel: 'counter' });
    expect(returned.status).toBe(200);
    const fact = (await world.store.factsOf(caseCode as never)).at(-1);
    expect(fact).toMatchObject({ type: 'result.returned', data: { returnedBy: 'trung-tam-phuong-thanh-sen' } });
  });

  it('every one of the 70 centres takes in for every commune', async () => {
    const { agencies } = world.store.registry;
    const counters = agencies.agencies.filter((agency) => agency.class === 'counter');
    expect(counters).toHaveLength(70);
    for (const [index, { code }] of counters.entries()) {
      const commune = agencies.communes[(index * 7) % agencies.communes.length]!;
      const { state } = await world.store.open(
        {
          ...{ procedure: 'ho-kinh-doanh-karaoke' as never, receivedBy: code, returnBy: code, channel: 'counter' },
          papers: ['to-khai-dien-tu', 'nghiem-thu-pccc', 'phieu-ly-lich-tu-phap'].map((paper) => ({
            ...{ paper, form: 'original' },
          })),
          ...{ routing: { 'xa-kinh-doanh': commune }, accept: true },
        },
        {
          ...{ commandId: `open ${code}` as never, by: officer(`quay.${code}`, code) },
          personal: { applicant: { kind: 'applicant', body: { name: 'Nguyễn Văn Mẫu' } } },
        },
      );
      expect([state.receivedBy, state.returnBy]).toEqual([code, code]);
      expect(state.life?.agencies['ho-kinh-doanh' as never]).toBe(`ubnd-${commune}`);
    }
  });

  it('a centre that is no more is succeeded: the result leaves at the centre that took over', async () => {
    const { caseCode } = (await thanhSen!.open({ routing: { 'xa-kinh-doanh': 'xa-thach-ha' } })).body;
    for (const step of ['ho-kinh-doanh', 'an-ninh', 'giay-phep']) await work(caseCode, step);
    expect((await thachHa!.get(`/api/v1/cases/${caseCode}`)).status).toBe(403);
    await world.store.organisation.apply(`
code: sap-nhap-trung-tam
effectiveOn: 2026-03-02
source: { document: Quyết định mẫu, status: unverified }
succeed:
  - { of: [trung-tam-phuong-thanh-sen], by: [{ agency: trung-tam-xa-thach-ha }] }
`);
    expect((await thachHa!.get(`/api/v1/cases/${caseCode}`)).status).toBe(200);
    const listed = await thachHa!.get<{ cases: { caseCode: string }[] }>('/api/v1/cases?state=all');
    expect(listed.body.cases.map((one) => one.caseCode)).toContain(caseCode);
    expect((await thanhSen!.submit(caseCode, { type: 'return-result', channel: 'counter' })).status).toBe(403);
    expect((await thachHa!.submit(caseCode, { type: 'return-result', channel: 'counter' })).status).toBe(200);
  });
});
