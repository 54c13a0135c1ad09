import 'reflect-metadata';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let caseCode: string;
let leg: string;
let [officer, desk, director]: readonly ApiClient[] = [];
beforeAll(async () => {
  world = await startApiWorld('2026-03-02T09:00');
  [officer, desk, director] = ['ho-tich.thach-ha', 'quay.thach-ha', 'giam-doc.thach-ha'].map(
    (staff) => new ApiClient(world, staff),
  );
  ({ caseCode, leg } = await offeredCase(world, desk!));
  await officer!.submit(caseCode, { type: 'accept-handoff', leg });
});
afterAll(() => world.stop());

const own = '/api/v1/agencies/ubnd-xa-thach-ha/stand-ins';
const delegation = {
  ...{ officer: 'ho-tich.thach-ha', delegate: 'quay.thach-ha', absent: true },
  ...{ from: '2026-03-03T07:30', to: '2026-03-04T17:30' },
};
const complete = () => ({ type: 'complete-step', leg });
const onBehalf = { 'On-Behalf-Of': 'ho-tich.thach-ha' };
const waiting = async (client: ApiClient | undefined) =>
  (await client!.get<{ legs: { caseCode: string }[] }>('/api/v1/inbox/delegated')).body.legs.map((one) => one.caseCode);

describe('delegation and absence over the API (domain.md R13, L18)', () => {
  let id: string;

  it('an officer records his own; of others who directs their work, of another agency nobody', async () => {
    const recorded = await officer!.post(own, delegation);
    expect(recorded.status).toBe(201);
    expect(recorded.body).toMatchObject({ officer: 'ho-tich.thach-ha', from: '2026-03-03T00:30:00Z' });
    id = String(recorded.body.id);
    const ofAnother = await officer!.post(own, { ...delegation, officer: 'somebody', delegate: 'else' });
    expect([ofAnother.status, ofAnother.body.code]).toEqual([403, 'organisation.not-yours']);
    const elsewhere = await director!.post(own, delegation);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'agency.not-yours']);
    const backwards = await officer!.post(own, { ...delegation, to: delegation.from });
    expect([backwards.status, backwards.body.code]).toEqual([422, 'organisation.period-invalid']);
  });

  it('is listed with what is still to come', async () => {
    const { body } = await officer!.get<{ standIns: { id: string }[] }>(own);
    expect(body.standIns.map((one) => one.id)).toEqual([id]);
  });

  it('before its first minute the delegate sees and may do nothing', async () => {
    expect(await waiting(desk)).toEqual([]);
    const early = await desk!.submit(caseCode, complete(), onBehalf);
    expect([early.status, (early.body as { code?: string }).code]).toEqual([403, 'delegation.not-effective']);
  });

  it('inside its dates the delegate finds the work in an inbox', async () => {
    world.clock.set('2026-03-03T08:00');
    expect(await waiting(desk)).toEqual([caseCode]);
    expect((await desk!.get(`/api/v1/cases/${caseCode}`)).status).toBe(200);
    expect(await waiting(officer)).toEqual([]);
  });

  it('the inbox of those whom he stands in for comes in pages', async () => {
    const second = await offeredCase(world, desk!);
    await officer!.submit(second.caseCode, { type: 'accept-handoff', leg: second.leg });
    type Page = { readonly legs: readonly { readonly caseCode: string }[]; readonly next?: string };
    const page = async (query: string) => (await desk!.get<Page>(`/api/v1/inbox/delegated?limit=1${query}`)).body;
    const first = await page('');
    const rest = await page(`&cursor=${first.next}`);
    expect([...first.legs, ...rest.legs].map((leg) => leg.caseCode)).toEqual(await waiting(desk));
    expect([first.legs.length, rest.legs.length, rest.next]).toEqual([1, 1, undefined]);
    const foreign = await desk!.get('/api/v1/inbox/delegated?cursor=bm90aGluZw');
    expect([foreign.status, foreign.body.code]).toEqual([400, 'page.invalid-cursor']);
    await officer!.submit(second.caseCode, { type: 'complete-step', leg: second.leg });
  });

  it('an act is recorded as by the delegate on behalf of the officer; in his own name it is refused', async () => {
    expect((await desk!.submit(caseCode, complete())).status).toBe(403);
    const done = await desk!.submit(caseCode, complete(), onBehalf);
    expect(done.status).toBe(200);
    const fact = (await world.store.factsOf(caseCode as never)).find(({ type }) => type === 'handoff.completed');
    expect(fact?.by).toEqual({
      ...{ kind: 'officer', officer: 'quay.thach-ha', agency: 'trung-tam-xa-thach-ha' },
      onBehalfOf: { officer: 'ho-tich.thach-ha', agency: 'ubnd-xa-thach-ha' },
    });
    expect((await world.store.verifyChain(caseCode as never)).faults).toEqual([]);
  });

  it('work is not given to who is away: the refusal names who stands in', async () => {
    const [other] = [await offeredCase(world, desk!)];
    await world.store.apply(
      other.caseCode as never,
      { type: 'accept-handoff', leg: other.leg as never },
      {
        commandId: 'accept-other' as never,
        by: { kind: 'officer', officer: 'khac' as never, agency: 'ubnd-xa-thach-ha' as never },
      },
    );
    const give = (to: string) =>
      world.store.apply(
        other.caseCode as never,
        { type: 'reassign', leg: other.leg as never, officer: to as never, byHead: true },
        {
          commandId: `give-${to}` as never,
          by: { kind: 'officer', officer: 'khac' as never, agency: 'ubnd-xa-thach-ha' as never },
        },
      );
    await expect(give('ho-tich.thach-ha')).rejects.toMatchObject({
      code: 'delegation.officer-absent',
      details: { standIn: 'quay.thach-ha' },
    });
    expect((await give('co-mat')).facts).toHaveLength(1);
  });

  it('ended early it is over at once, and was not effective after its last minute anyway', async () => {
    const ended = await officer!.post(`${own}/${id}/end`, {});
    expect([ended.status, ended.body]).toEqual([200, { ended: true }]);
    expect(await waiting(desk)).toEqual([]);
  });

  it('the scope of a delegation is kept', async () => {
    const { caseCode: code, leg: first } = await offeredCase(world, desk!);
    await officer!.submit(code, { type: 'accept-handoff', leg: first });
    await officer!.post(own, { ...delegation, from: '2026-03-03T08:30', absent: false, procedures: ['lt-khai-sinh'] });
    world.clock.set('2026-03-03T09:00');
    expect(await waiting(desk)).toEqual([]);
    const refused = await desk!.submit(code, { type: 'complete-step', leg: first }, onBehalf);
    expect(refused.status).toBe(403);
  });

  it('the agencies of a day are there for everybody', async () => {
    const { body } = await officer!.get<{ agencies: { code: string }[] }>('/api/v1/agencies?kind=trung-tam-xa');
    expect(body.agencies).toHaveLength(69);
    const before = await officer!.get<{ agencies: unknown[] }>('/api/v1/agencies?on=2025-06-30');
    expect(before.body.agencies).toEqual([]);
  });

  it('offices: who directs the work fills them, everybody may see who answers', async () => {
    const path = '/api/v1/agencies/trung-tam-xa-thach-ha/offices';
    const chosen = { office: 'centre-director', officer: 'giam-doc.thach-ha' };
    expect((await desk!.post(path, chosen)).status).toBe(403);
    expect((await director!.post(path, chosen)).status).toBe(200);
    const { body } = await officer!.get(path);
    expect(body).toEqual({ offices: [{ agency: 'trung-tam-xa-thach-ha', ...chosen }] });
    expect((await officer!.get('/api/v1/agencies/khong-co/offices')).status).toBe(404);
  });
});
