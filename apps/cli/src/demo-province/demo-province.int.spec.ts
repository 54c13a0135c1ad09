import { openCaseStore } from '@lienthong/case-store';
import { procedureFiles } from '@lienthong/catalogue';
import { setClock, type TestDatabase, testDatabase } from '@lienthong/testing';
import { tellStories } from './tell-stories.js';

describe('demo province', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('has a past with ended and open cases, in time and late, and is told once', async () => {
    const clock = setClock('2026-06-10T10:15');
    const store = openCaseStore({ databaseUrl: database.url, clock });
    for (const { name, text } of procedureFiles()) await store.publishProcedure(text, name);
    const told = await tellStories(database.url, clock);
    expect(told).toHaveLength(12);
    clock.set('2026-06-11T08:00');
    expect(await tellStories(database.url, clock)).toEqual([]);
    const { items } = await store.listCases({}, { limit: 200 });
    const ended = items.filter(({ endedAt }) => endedAt);
    expect(new Set(ended.map(({ timeliness }) => timeliness))).toEqual(new Set(['early', 'late']));
    expect(items.length - ended.length).toBeGreaterThan(3);
    for (const { caseCode } of items) expect((await store.verifyChain(caseCode)).faults).toEqual([]);
    await store.close();
  });
});
