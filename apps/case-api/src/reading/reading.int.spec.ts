import 'reflect-metadata';
import type { CaseList, CaseView, InboxLeg } from '@lienthong/contracts/http';
import { ApiClient, karaoke } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { offer, offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let counter: ApiClient;
let otherCounter: ApiClient;
let commune: ApiClient;
let auditor: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  counter = new ApiClient(world, 'quay.thach-ha');
  otherCounter = new ApiClient(world, 'quay.thanh-sen');
  commune = new ApiClient(world, 'ho-tich.thach-ha');
  auditor = new ApiClient(world, 'thanh-tra.tinh');
});
beforeEach(() => world.clock.set('2025-11-19T09:00'));
afterAll(() => world.stop());

const codesFor = async (client: ApiClient, query = ''): Promise<string[]> => {
  const { body } = await client.get<CaseList>(`/api/v1/cases?limit=100${query}`);
  return body.cases.map((one) => one.caseCode);
};

it('a list shows what an agency received or has a leg of, and an auditor all', async () => {
  const { caseCode } = await offeredCase(world, counter);
  const elsewhere = (await otherCounter.open({ routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' } })).body.caseCode;
  expect(await codesFor(counter)).toContain(caseCode);
  expect(await codesFor(commune)).toContain(caseCode);
  expect(await codesFor(counter)).not.toContain(elsewhere);
  expect(await codesFor(commune)).not.toContain(elsewhere);
  expect(await codesFor(auditor)).toEqual(expect.arrayContaining([caseCode, elsewhere]));
});

it('pages through a list without losing or doubling a case while others come in', async () => {
  for (let n = 0; n < 5; n += 1) await counter.open();
  const all = await codesFor(counter, '&sort=due');
  const paged: string[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await counter.get<CaseList>(`/api/v1/cases?limit=2&sort=due${cursor}`);
    paged.push(...body.cases.map((one) => one.caseCode));
    if (body.next === undefined) break;
    cursor = `&cursor=${body.next}`;
    await counter.open();
  }
  expect(new Set(paged).size).toBe(paged.length);
  expect(paged).toEqual(expect.arrayContaining(all));
});

it('filters by procedure, code and state; refuses a cursor that is none', async () => {
  const { body } = await counter.open();
  expect(await codesFor(counter, `&code=${body.caseCode}`)).toEqual([body.caseCode]);
  expect(await codesFor(counter, '&procedure=bien-dong-dat-dai')).toEqual([]);
  expect(await codesFor(counter, '&state=ended')).toEqual([]);
  const odd = await counter.get('/api/v1/cases?cursor=abc');
  expect([odd.status, odd.body.code]).toEqual([400, 'page.invalid-cursor']);
});

it('overdue is asked with the clock, never stored', async () => {
  const { body } = await counter.open();
  expect(await codesFor(counter, '&overdue=true')).not.toContain(body.caseCode);
  world.clock.set('2025-12-11T17:30');
  expect(await codesFor(counter, '&overdue=true')).not.toContain(body.caseCode);
  world.clock.set('2025-12-11T17:31');
  expect(await codesFor(counter, '&overdue=true')).toContain(body.caseCode);
});

it('one case: its legs, its applicant, and what its reader may do next', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  const seenBy = async (client: ApiClient) => (await client.get<CaseView>(`/api/v1/cases/${caseCode}`)).body;
  const forCommune = await seenBy(commune);
  expect(forCommune).toMatchObject({ applicant: karaoke.applicant, legs: [{ leg, status: 'offered' }] });
  expect(forCommune.commands).toEqual([
    { type: 'accept-handoff', leg },
    { type: 'refuse-handoff', leg },
    { type: 'apologise', leg },
  ]);
  expect((await seenBy(counter)).commands.map(({ type }) => type)).toEqual([
    'correct-intake',
    'refuse-case',
    'recall-handoff',
    'withdraw',
    'stop',
  ]);
  expect((await seenBy(auditor)).commands).toEqual([]);
});

it('finds a person by the exact identifier, in a body, among the caller’s own cases', async () => {
  const identifier = 'MAU-0042';
  const applicant = { ...karaoke.applicant, identifier };
  const { body } = await counter.open({ applicant });
  const search = async (client: ApiClient, asked: string) =>
    (await client.post<CaseList>('/api/v1/cases/search', { identifier: asked })).body.cases.map((one) => one.caseCode);
  expect(await search(counter, identifier)).toEqual([body.caseCode]);
  expect(await search(counter, 'MAU-004')).toEqual([]);
  expect(await search(otherCounter, identifier)).toEqual([]);
  expect(world.log()).not.toContain(identifier);
});

it('an inbox has the least time left first, and counts what is left in working minutes', async () => {
  const first = await offeredCase(world, counter);
  world.clock.set('2025-11-20T09:00');
  const second = await offeredCase(world, counter);
  const { body } = await commune.get<{ legs: InboxLeg[] }>('/api/v1/agencies/ubnd-xa-thach-ha/inbox?limit=100');
  const places = body.legs.map((one) => one.caseCode as string);
  expect(places.indexOf(first.caseCode)).toBeLessThan(places.indexOf(second.caseCode));
  expect(body.legs.find((one) => one.caseCode === second.caseCode)).toMatchObject({
    leftMinutes: 1440,
    overdue: false,
  });
  expect(body.legs.find((one) => one.caseCode === first.caseCode)).toMatchObject({ leftMinutes: 960 });
});

it('no inbox of an agency that is none', async () => {
  const { status, body } = await auditor.get('/api/v1/agencies/khong-co/inbox');
  expect([status, body.code]).toEqual([404, 'agency.unknown']);
});

it('timeline, ledger and explanation tell the same story', async () => {
  const { caseCode, leg } = await offeredCase(world, counter);
  await commune.submit(caseCode, { type: 'accept-handoff', leg });
  world.clock.set('2025-11-19T15:00');
  await commune.submit(caseCode, { type: 'complete-step', leg, outcome: 'granted' });
  await offer(world, caseCode, 'an-ninh');
  world.clock.set('2025-11-20T08:30');
  const timeline = await counter.get<{ facts: { type: string }[] }>(`/api/v1/cases/${caseCode}/timeline`);
  expect(timeline.body.facts.map(({ type }) => type)).toEqual([
    'case.registered',
    'case.accepted',
    'appointment.set',
    'handoff.offered',
    'handoff.accepted',
    'handoff.completed',
    'handoff.offered',
  ]);
  const { body } = await counter.get<{ ledger: { path: { used: number; agency: string }[] }; projection: object }>(
    `/api/v1/cases/${caseCode}/ledger`,
  );
  // 09:00–11:30 and 13:30–15:00 with the commune, then with the provincial police
  expect(body.ledger.path.map(({ agency, used }) => [agency, used])).toEqual([
    ['ubnd-xa-thach-ha', 240],
    ['cong-an-tinh', 210],
  ]);
  expect(body.projection).toMatchObject({ firstToAct: 'an-ninh.1.1' });
  const why = await counter.get<{ dueAt: string; allotted: number; days: { counted: number }[] }>(
    `/api/v1/cases/${caseCode}/deadline/explanation`,
  );
  expect(why.body.dueAt).toBe('2025-12-11T10:30:00Z');
  expect(why.body.days.reduce((sum, { counted }) => sum + counted, 0)).toBe(why.body.allotted);
  const ofLeg = await counter.get(`/api/v1/cases/${caseCode}/deadline/explanation?leg=an-ninh.1.1`);
  expect(ofLeg.body).toMatchObject({ target: { leg: 'an-ninh.1.1' }, allotted: 1440 });
  const explained = async (query: string) =>
    (await counter.get<{ dueAt: string }>(`/api/v1/cases/${caseCode}/deadline/explanation?${query}`)).body;
  expect(await explained('appointment=1&version=1')).toMatchObject({
    target: { appointment: 1 },
    dueAt: why.body.dueAt,
  });
  expect(await explained('intake=true')).toMatchObject({ target: { intake: true }, allotted: 480 });
  expect(await explained('supplement=an-ninh.1.1')).toMatchObject({ code: 'deadline.none' });
  expect(await explained('intake=true&leg=an-ninh.1.1')).toMatchObject({ code: 'request.invalid' });
});

it('there is no deadline to explain before acceptance', async () => {
  const { body } = await counter.open({ channel: 'online' });
  const why = await counter.get(`/api/v1/cases/${body.caseCode}/deadline/explanation`);
  expect([why.status, why.body.code]).toEqual([409, 'deadline.none']);
});

it('a catalogue comes page by page, and of one field or kind', async () => {
  type Page = { readonly procedures: readonly { readonly code: string }[]; readonly next?: string };
  const page = async (query: string) => {
    const { body } = await counter.get<Page>(`/api/v1/procedures?${query}`);
    return { codes: body.procedures.map(({ code }) => code), next: body.next };
  };
  const { codes: all } = await page('');
  const seen: string[] = [];
  for (let next: string | undefined = '0'; next !== undefined; ) {
    const found = await page(`limit=4&after=${next}`);
    seen.push(...found.codes);
    next = found.next;
  }
  expect(seen).toEqual(all);
  expect(all).toEqual([...new Set(all)].sort());
  expect(await page('kind=internal')).toEqual({ codes: ['tham-dinh-vbqppl'], next: undefined });
  expect((await page('field=xay-dung')).codes).toEqual(['giay-phep-nha-o', 'giay-phep-xay-dung']);
  const odd = await counter.get('/api/v1/procedures?limit=0');
  expect([odd.status, odd.body.errors]).toMatchObject([400, [{ in: 'query', pointer: '/limit' }]]);
});

it('the published procedures: in force, one by one, and as published', async () => {
  const { body } = await counter.get<{ procedures: { code: string }[] }>('/api/v1/procedures');
  expect(body.procedures.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['bien-dong-dat-dai', 'ho-kinh-doanh-karaoke', 'lt-khai-sinh']),
  );
  const one = await counter.get('/api/v1/procedures/ho-kinh-doanh-karaoke');
  expect(one.body).toMatchObject({ version: 1, total: { amount: 16, unit: 'working-day' } });
  const definition = await counter.get('/api/v1/procedures/ho-kinh-doanh-karaoke/definition?version=1');
  expect(definition.body).toMatchObject({ receiptCutOff: 'last-hour' });
  const none = await counter.get('/api/v1/procedures/khong-co');
  expect([none.status, none.body.code]).toEqual([404, 'procedure.unknown']);
});
