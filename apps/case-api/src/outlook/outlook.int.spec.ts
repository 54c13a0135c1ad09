import { openLegs, progressOf } from '@lienthong/case';
import type { OutlookCasesView, OutlookView } from '@lienthong/contracts/http';
import {
  agencyCode,
  type CaseCode,
  type CommandId,
  type Instant,
  instant,
  later,
  localIso,
  type OfficerId,
} from '@lienthong/kernel';
import { nextActions } from '@lienthong/procedure';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, officer, startApiWorld } from '../testing/api-world.js';

let world: ApiWorld;
let counter: ApiClient;
let auditor: ApiClient;
let police: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  counter = new ApiClient(world, 'quay.thach-ha');
  auditor = new ApiClient(world, 'thanh-tra.tinh');
  police = new ApiClient(world, 'truong-phong.an-ninh');
});
afterAll(() => world.stop());

const POLICE = agencyCode('cong-an-tinh');
let commands = 0;
const flow = () => ({ commandId: `flow/${++commands}` as CommandId, by: { kind: 'flow' } as const });
const stateOf = async (code: string) => (await world.store.load(code as CaseCode))!;

/** Offers what comes next, as the flow does. */
async function offerNext(code: string): Promise<void> {
  const { state, definition } = await stateOf(code);
  for (const { step, round, attempt } of nextActions(definition, progressOf(state)))
    await world.store.apply(code as CaseCode, { type: 'offer-handoff', step, round, attempt }, flow());
}

/** The open leg is finished by its agency at that moment, and the next one offered. */
async function finish(code: string, at: string): Promise<void> {
  world.clock.set(at);
  const [leg] = openLegs((await stateOf(code)).state);
  const slip = { commandId: `done/${++commands}` as CommandId, by: officer('mau', leg!.holder.agency!) };
  await world.store.apply(
    code as CaseCode,
    { type: 'accept-handoff', leg: leg!.id },
    { ...slip, commandId: `${slip.commandId}/a` as CommandId },
  );
  await world.store.apply(code as CaseCode, { type: 'complete-step', leg: leg!.id, outcome: 'granted' }, slip);
  await offerNext(code);
}

/** A karaoke case (P3b: 3 + 3 + 10 working days) accepted then, its first leg with the commune. */
async function opened(at: string): Promise<string> {
  world.clock.set(at);
  const { body } = await counter.open();
  await offerNext(body.caseCode);
  return body.caseCode;
}

/** From `now` on everybody uses all the time that is left. */
async function simulateFullBudgets(code: string, now: string): Promise<{ endedAt: Instant; lateMinutes: number }> {
  let at: Instant = instant(now);
  for (;;) {
    const [leg] = openLegs((await stateOf(code)).state);
    if (!leg) break;
    at = later(at, leg.dueAt!);
    await finish(code, at);
  }
  const facts = await world.store.factsOf(code as CaseCode);
  const verdict = facts.find(({ type }) => type === 'verdict.frozen')!.data as {
    endedAt: Instant;
    announced: { lateMinutes: number };
  };
  return { endedAt: verdict.endedAt, lateMinutes: verdict.announced.lateMinutes };
}

async function pages<Item>(client: ApiClient, path: string, member: string): Promise<Item[]> {
  const found: Item[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await client.get<Record<string, unknown>>(`${path}&limit=2${cursor}`);
    found.push(...(body[member] as Item[]));
    if (body.next === undefined) return found;
    cursor = `&cursor=${body.next}`;
  }
}
const casesOf = (client: ApiClient, query: string) =>
  pages<OutlookCasesView['cases'][number]>(client, `/api/v1/outlook/cases?${query}`, 'cases');
const agenciesOf = (client: ApiClient, query: string) =>
  pages<OutlookView['agencies'][number]>(client, `/api/v1/outlook?${query}`, 'agencies');

// accepted Wed 19/11 09:00: announced Thu 11/12 17:30; on Mon 08/12 each case has its last leg or the one before open
const MONDAY = '2025-12-08T08:00';
const histories: readonly (readonly [string, readonly string[]])[] = [
  ['in time so far, everybody at the due', ['2025-11-24T09:00', '2025-11-27T09:00']],
  ['an hour late twice: the slack of the first day bears it', ['2025-11-24T10:00', '2025-11-27T11:00']],
  ['three days late with the commune', ['2025-11-27T09:00', '2025-12-02T09:00']],
  ['a week late with the police', ['2025-11-24T09:00', '2025-12-05T16:00']],
  ['still with the police, past its due', ['2025-11-24T09:00']],
];

describe('what will be late', () => {
  const codes: string[] = [];
  beforeAll(async () => {
    for (const [, ends] of histories) {
      const code = await opened('2025-11-19T09:00');
      for (const end of ends) await finish(code, end);
      codes.push(code);
    }
    const since = instant('2025-11-01T07:30');
    const head = { agency: POLICE, office: 'head', officer: 'giam-doc-mau' as OfficerId, from: since } as const;
    await world.store.organisation.appoint(head);
    world.clock.set(MONDAY);
    while ((await world.store.lookAgain(100)).looked > 0);
  }, 120_000);

  it('by agency: counts, least slack and whom to call, equal to the list of cases behind them (peers.md §2.22)', async () => {
    world.clock.set(MONDAY);
    const { body } = await auditor.get<OutlookView>('/api/v1/outlook?horizon=week');
    expect(body).toMatchObject({ asOf: instant(MONDAY), until: instant('2025-12-15T00:00'), stale: 0 });
    const cases = await casesOf(auditor, 'horizon=week');
    const count = (standing: string, agency?: string) =>
      cases.filter((one) => one.standing === standing && (!agency || one.outlook?.actAgency === agency)).length;
    const called = body.agencies.map(({ agency, call }) => [agency, call?.officer]);
    expect(called).toContainEqual(['cong-an-tinh', 'giam-doc-mau']);
    for (const line of body.agencies) {
      expect([line.late, line.willBeLate, line.mustAct, line.waiting]).toEqual(
        ['late', 'will-be-late', 'must-act', 'waiting'].map((standing) => count(standing, line.agency)),
      );
      const own = cases.filter(({ outlook }) => outlook?.actAgency === line.agency);
      expect(line.leastSlackMinutes).toBe(Math.min(...own.map(({ outlook }) => outlook!.slackMinutes)));
    }
    expect(body.total.willBeLate).toBe(count('will-be-late'));
    expect(cases.map(({ caseCode, standing }) => [codes.indexOf(caseCode), standing])).toEqual([
      [4, 'will-be-late'],
      [3, 'will-be-late'],
      [2, 'will-be-late'],
      [1, 'must-act'],
      [0, 'must-act'],
    ]);
  });

  it('names the leg that must act first and until when; pages give every line once, most slack lost first', async () => {
    const agencies = await agenciesOf(auditor, 'horizon=week');
    const lost = agencies.map(({ slackLostMinutes }) => slackLostMinutes);
    expect(lost).toEqual(lost.toSorted((a, b) => b - a));
    expect(new Set(agencies.map(({ agency }) => agency)).size).toBe(agencies.length);
    const [worst] = await casesOf(auditor, 'horizon=week&agency=cong-an-tinh');
    expect(worst).toMatchObject({ caseCode: codes[4], outlook: { actLeg: 'an-ninh.1.1', actAgency: 'cong-an-tinh' } });
  });

  it('today is not the week: nothing passes its date on Monday', async () => {
    const { body } = await auditor.get<OutlookView>('/api/v1/outlook?horizon=today');
    expect(body.total).toMatchObject({ late: 0, willBeLate: 0 });
  });

  it('shows a supervisor the cases of his agency alone', async () => {
    const mine = await casesOf(police, 'horizon=week');
    expect(mine.length).toBeGreaterThan(0);
    const other = new ApiClient(world, 'quay.thanh-sen');
    expect(await casesOf(other, 'horizon=week')).toEqual([]);
    expect((await other.get<OutlookView>('/api/v1/outlook?horizon=week')).body.agencies).toEqual([]);
  });

  it('what waits for papers passes no date, and is told apart: it will be late whenever it goes on', async () => {
    const code = await opened('2025-11-19T09:00');
    await finish(code, '2025-11-24T09:00');
    await finish(code, '2025-12-05T16:00');
    world.clock.set(MONDAY);
    const [leg] = openLegs((await stateOf(code)).state);
    const by = officer('mau', leg!.holder.agency!);
    const asks = { commandId: `asks/${++commands}` as CommandId, by };
    await world.store.apply(code as CaseCode, { type: 'accept-handoff', leg: leg!.id }, asks);
    await world.store.apply(
      code as CaseCode,
      { type: 'request-supplement', leg: leg!.id },
      { commandId: `asks/${++commands}` as CommandId, by, personal: { items: { kind: 'items', body: 'giấy tờ' } } },
    );
    const waiting = await casesOf(auditor, 'horizon=week&standing=waiting');
    expect(waiting).toMatchObject([{ caseCode: code, suspended: true, overdue: false }]);
    expect(waiting[0]!.outlook!.slackMinutes).toBeLessThan(0);
    expect((await auditor.get<OutlookView>('/api/v1/outlook?horizon=week')).body.total.waiting).toBe(1);
  });

  it('refuses a horizon or a page that is none', async () => {
    const odd = await auditor.get('/api/v1/outlook?horizon=year');
    expect([odd.status, odd.body.code]).toEqual([400, 'request.invalid']);
    const page = await auditor.get('/api/v1/outlook/cases?cursor=abc');
    expect([page.status, page.body.code]).toEqual([400, 'page.invalid-cursor']);
  });

  it.each(histories.map(([name], place) => [name, place] as const))(
    'I16, %s: what is foreseen is what comes when everybody uses the full budget',
    async (_name, place) => {
      world.clock.set(MONDAY);
      const code = codes[place]!;
      const { body } = await auditor.get<OutlookCasesView>('/api/v1/outlook/cases?horizon=week&limit=100');
      const { outlook, announcedDueAt } = body.cases.find(({ caseCode }) => caseCode === code)!;
      const { endedAt, lateMinutes } = await simulateFullBudgets(code, MONDAY);
      expect(localIso(endedAt)).toBe(localIso(outlook!.projectedEndAt));
      expect(lateMinutes).toBe(Math.max(0, -outlook!.slackMinutes));
      expect(endedAt > announcedDueAt!).toBe(outlook!.slackMinutes < 0);
    },
  );
});
