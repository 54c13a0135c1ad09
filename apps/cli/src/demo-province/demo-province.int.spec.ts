import { type CaseStore, openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import { setClock, type TestDatabase, testDatabase } from '@lienthong/testing';
import { tellDemoProvince } from './tell-demo-province.js';

const clock = setClock('2026-06-15T10:20');

async function province(): Promise<{ readonly database: TestDatabase; readonly store: CaseStore }> {
  const database = await testDatabase();
  const store = openCaseStore({ databaseUrl: database.url, clock });
  for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
  return { database, store };
}

/** Every case, components too, page by page. */
async function everyCase(store: CaseStore) {
  const found = [];
  let cursor: string | undefined;
  do {
    const page = await store.listCases({}, { limit: 200, ...(cursor && { cursor }) });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
}

describe('the demo province', () => {
  let one: Awaited<ReturnType<typeof province>>;
  beforeAll(async () => {
    one = await province();
    await tellDemoProvince({ databaseUrl: one.database.url, clock });
  });
  afterAll(async () => {
    await one.store.close();
    await one.database.drop();
  });

  it('has something of everything that a supervisor looks for', async () => {
    const cases = await everyCase(one.store);
    const own = cases.filter(({ parent }) => !parent);
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(own.length).toBeLessThanOrEqual(80);
    expect(new Set(own.map(({ procedure }) => procedure.code)).size).toBe(7);
    const count = (holds: (item: (typeof own)[number]) => boolean) => own.filter(holds).length;
    expect(count(({ timeliness }) => timeliness === 'late')).toBeGreaterThan(3);
    expect(count(({ timeliness }) => timeliness === 'early' || timeliness === 'on-time')).toBeGreaterThan(15);
    expect(count(({ suspended }) => suspended)).toBeGreaterThan(0);
    expect(count(({ overdue }) => overdue)).toBeGreaterThan(1);
    expect(count(({ status, overdue }) => status === 'accepted' && !overdue)).toBeGreaterThan(5);
    expect(count(({ status }) => status === 'withdrawn')).toBeGreaterThan(0);
  });

  it('is true: every chain verifies, nothing happened in the future, and lateness has one agency that answers', async () => {
    let answering = 0;
    for (const { caseCode, parent } of await everyCase(one.store)) {
      expect(await one.store.verifyChain(caseCode)).toMatchObject({ faults: [] });
      for (const fact of await one.store.factsOf(caseCode)) {
        expect(Date.parse(fact.recordedAt)).toBeLessThanOrEqual(clock.now());
        if (fact.type !== 'verdict.frozen' || parent || fact.data.owed.lateMinutes === 0) continue;
        const late = fact.data.owed.shares.filter(({ class: holder }) => holder === 'agency');
        if (new Set(late.map(({ agency }) => agency)).size === 1) answering += 1;
      }
    }
    expect(answering).toBeGreaterThan(2);
  });

  it('is told once', async () => {
    const before = (await everyCase(one.store)).length;
    expect(await tellDemoProvince({ databaseUrl: one.database.url, clock })).toBe(0);
    expect(await everyCase(one.store)).toHaveLength(before);
  });

  it('is the same for the same seed and minute', async () => {
    const other = await province();
    try {
      await tellDemoProvince({ databaseUrl: other.database.url, clock });
      const told = async (store: CaseStore) => (await everyCase(store)).map(({ applicantId: _, ...item }) => item);
      expect(await told(other.store)).toEqual(await told(one.store));
    } finally {
      await other.store.close();
      await other.database.drop();
    }
  });
});
