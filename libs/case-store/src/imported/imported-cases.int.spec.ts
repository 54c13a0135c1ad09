import { randomUUID } from 'node:crypto';
import { caseCode, instant, type ProcedureCode, plainDate, workingMinutes } from '@lienthong/kernel';
import { testRolePasswords } from '@lienthong/testing';
import { openCaseStore } from '../case-store.js';
import type { StoredFact } from '../fact/stored-fact.js';
import { grantRoles, urlAs } from '../role/grant-roles.js';
import { atCounter, karaoke, storeUnderTest } from '../testing/store-under-test.js';
import type { ImportedAddition, ImportedEvent } from './append-imported.js';

const custody = { class: 'agency', used: workingMinutes(0) } as const;
const at = instant('2011-03-01T10:00Z');
const came: ImportedEvent = {
  ...{ type: 'case.imported', at, custody },
  data: {
    ...{ source: 'mau', agency: 'Phòng mẫu A' as never, startedAt: at, timeZone: 'Europe/Amsterdam' },
    startedOn: plainDate('2011-03-01'),
  },
};
const did = (activity: string): ImportedEvent => ({ type: 'activity.imported', at, custody, data: { activity } });
const addition = (
  id: string,
  added: readonly ImportedEvent[],
  before: readonly StoredFact[] = [],
): ImportedAddition => ({
  ...{ caseCode: caseCode(`IMP-mau-${id}`), source: 'mau', procedure: 'Giấy phép' as ProcedureCode, before, added },
});

describe('cases of an older system', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeEach(async () => {
    under = await storeUnderTest();
  });
  afterEach(() => under.close());

  it('are added many at once and go on later, with a chain each, in order to the topic', async () => {
    const { imported, verifyChain, takeOutbox } = under.store;
    expect(await imported.append([addition('1', [came, did('T01')]), addition('2', [came])])).toBe(3);
    const [one] = [caseCode('IMP-mau-1')];
    const before = (await imported.factsOf([one])).get(one);
    expect(await imported.append([addition('1', [did('T02')], before)])).toBe(1);
    expect(await imported.totalsOf('mau')).toEqual({ cases: 2, facts: 4 });
    expect(await imported.read(one)).toMatchObject({
      ...{ caseCode: one, procedure: 'Giấy phép', imported: came.data, lastSeq: 3 },
      activities: [{ data: { activity: 'T01' } }, { data: { activity: 'T02' } }],
    });
    expect(await verifyChain(one)).toMatchObject({ facts: 3, faults: [] });
    const published: StoredFact[] = [];
    await takeOutbox(100, async (facts) => void published.push(...facts));
    const seqs = (code: string) => published.filter((fact) => fact.caseCode === code).map(({ seq }) => seq);
    expect([seqs('IMP-mau-1'), seqs('IMP-mau-2')]).toEqual([[1, 2, 3], [1]]);
  });

  it('are all added or none: what somebody else recorded meanwhile undoes the batch', async () => {
    const { imported } = under.store;
    await imported.append([addition('1', [came])]);
    await expect(imported.append([addition('2', [came]), addition('1', [came])])).rejects.toThrow('duplicate key');
    expect(await imported.totalsOf('mau')).toEqual({ cases: 1, facts: 1 });
  });

  it('are in no list, and nothing is decided on them', async () => {
    const { store } = under;
    const { caseCode: own } = await store.open(karaoke(), atCounter());
    await store.imported.append([addition('1', [came])]);
    expect((await store.listCases({})).items.map((item) => item.caseCode)).toEqual([own]);
    const slip = atCounter();
    await expect(store.apply(caseCode('IMP-mau-1'), { type: 'withdraw' } as never, slip)).rejects.toMatchObject({
      code: 'case.imported',
    });
    const all = { everything: true } as const;
    const news = await store.factsSince({ recordedAt: '2000-01-01T00:00:00.000Z', caseCode: own, seq: 0 }, all, 100);
    expect(new Set(news.map((fact) => fact.caseCode))).toEqual(new Set([own]));
  });

  it('a cut-off end of a chain is found', async () => {
    const { store, pool } = under;
    await store.imported.append([addition('1', [came, did('T01')])]);
    await pool.query("UPDATE cases.imported_case SET last_seq = 3, last_hash = 'x'");
    expect((await store.verifyChain(caseCode('IMP-mau-1'))).faults).toEqual([{ seq: 3, fault: 'missing' }]);
  });

  it('have officers behind one salt a source, and one import at a time', async () => {
    await grantRoles(under.database.url, testRolePasswords);
    const databaseUrl = urlAs(under.database.url, 'cases', testRolePasswords);
    const { imported, close } = openCaseStore({ databaseUrl, clock: under.clock, name: randomUUID() });
    const salt = await imported.saltOf('mau');
    expect(salt).toHaveLength(32);
    expect(await imported.saltOf('mau')).toBe(salt);
    expect(await imported.saltOf('khac')).not.toBe(salt);
    await imported.append([addition('1', [came])]);
    await imported.exclusively('mau', async () => {
      await expect(imported.exclusively('mau', async () => 1)).rejects.toMatchObject({ code: 'import.running' });
      expect(await imported.exclusively('khac', async () => 2)).toBe(2);
    });
    expect(await imported.exclusively('mau', async () => 3)).toBe(3);
    await close();
  });
});
