import 'reflect-metadata';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { EventReader } from '../testing/event-reader.js';
import { factsOf, offer, offeredCase } from '../testing/told-case.js';

let world: ApiWorld;
let counter: ApiClient;
let commune: ApiClient;
let auditor: ApiClient;
const open: EventReader[] = [];
const reader = async (client: ApiClient, after?: string): Promise<EventReader> => {
  const one = await EventReader.open(world, client, after);
  open.push(one);
  return one;
};
beforeAll(async () => {
  world = await startApiWorld();
  counter = new ApiClient(world, 'quay.thach-ha');
  commune = new ApiClient(world, 'ho-tich.thach-ha');
  auditor = new ApiClient(world, 'thanh-tra.tinh');
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
afterAll(() => world.stop());

const seenOf = (one: EventReader, caseCode: string) =>
  one.events.filter(({ fact }) => fact.caseCode === caseCode).map(({ fact }) => fact.seq);

it('tells an agency the facts of its own cases, in order, and nobody else’s', async () => {
  const [own, all] = [await reader(commune), await reader(auditor)];
  const elsewhere = await new ApiClient(world, 'quay.thanh-sen').open({
    routing: { 'xa-kinh-doanh': 'phuong-thanh-sen' },
  });
  const { caseCode, leg } = await offeredCase(world, counter);
  await commune.submit(caseCode, { type: 'accept-handoff', leg });
  await all.until((one) => one.events.some(({ fact }) => fact.caseCode === caseCode && fact.seq === 5));
  await own.until((one) => one.events.some(({ fact }) => fact.caseCode === caseCode && fact.seq === 5));
  expect(seenOf(all, caseCode)).toEqual([1, 2, 3, 4, 5]);
  expect(seenOf(all, elsewhere.body.caseCode)).toEqual([1, 2, 3]);
  // before the offer the commune had nothing to do with the case
  expect(seenOf(own, caseCode).at(-1)).toBe(5);
  expect(seenOf(own, elsewhere.body.caseCode)).toEqual([]);
});

it('resumes after the last event received, and misses and doubles nothing', async () => {
  const first = await reader(auditor);
  const { caseCode, leg } = await offeredCase(world, counter);
  await first.until((one) => seenOf(one, caseCode).includes(4));
  const last = first.events.find(({ fact }) => fact.caseCode === caseCode && fact.seq === 2)?.id;
  first.close();
  await commune.submit(caseCode, { type: 'accept-handoff', leg });
  const second = await reader(auditor, last);
  await commune.submit(caseCode, { type: 'complete-step', leg });
  await second.until((one) => seenOf(one, caseCode).includes(6));
  expect(seenOf(second, caseCode)).toEqual([3, 4, 5, 6]);
});

it('is kept alive by heartbeats while nothing happens', async () => {
  const quiet = await reader(commune);
  await quiet.until((one) => one.heartbeats >= 2);
  expect(quiet.heartbeats).toBeGreaterThanOrEqual(2);
});

it('feeds several readers from one look at the database', async () => {
  const readers = await Promise.all(Array.from({ length: 5 }, () => reader(auditor)));
  const { caseCode } = await offeredCase(world, counter);
  await offer(world, caseCode, 'ho-kinh-doanh');
  const { length } = await factsOf(world, caseCode);
  await Promise.all(readers.map((one) => one.until(() => seenOf(one, caseCode).length === length)));
  for (const one of readers) expect(seenOf(one, caseCode)).toEqual(Array.from({ length }, (_, n) => n + 1));
});

it.each(['nonsense', '2025-01-01~x~1', '2025-01-01T00:00:00.000Z~000.00.00.H27-250101-0001~0'])(
  'refuses to resume from %s',
  async (id) => {
    const { status, body } = await auditor.with({ 'Last-Event-ID': id }).get('/api/v1/cases/stream');
    expect([status, body.code]).toEqual([400, 'stream.resume-invalid']);
  },
);
