import { listen } from '@lienthong/platform/postgres';
import type { StoredFact } from '../fact/stored-fact.js';
import { driveToEnd } from '../testing/drive-case.js';
import { atCounter, karaoke, storeUnderTest } from '../testing/store-under-test.js';
import { allFacts } from './republish-source.js';

describe('outbox', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeEach(async () => {
    under = await storeUnderTest();
  });
  afterEach(() => under.close());

  const drain = async (limit: number) => {
    const published: StoredFact[] = [];
    const publish = async (facts: readonly StoredFact[]) => void published.push(...facts);
    while ((await under.store.takeOutbox(limit, publish)) > 0);
    return published;
  };

  it('hands over every fact once, in order within each case, as it is stored', async () => {
    const opened = await Promise.all(Array.from({ length: 6 }, () => under.store.open(karaoke(), atCounter())));
    await Promise.all(opened.map(({ caseCode }) => driveToEnd(under.store, caseCode)));
    const published = await drain(7);
    for (const { caseCode } of opened)
      expect(published.filter((fact) => fact.caseCode === caseCode)).toEqual(await under.store.factsOf(caseCode));
    const again: StoredFact[] = [];
    for await (const page of allFacts(under.pool, 10)) again.push(...page);
    expect(new Set(again.map(({ hash }) => hash))).toEqual(new Set(published.map(({ hash }) => hash)));
    expect(again).toHaveLength(published.length);
  });

  it('keeps what could not be published', async () => {
    await under.store.open(karaoke(), atCounter());
    const away = () => Promise.reject(new Error('broker away'));
    await expect(under.store.takeOutbox(100, away)).rejects.toThrow('broker away');
    expect(await drain(100)).toHaveLength(3);
  });

  it('rings a bell with the case code at each commit', async () => {
    const heard: string[] = [];
    let wake: () => void = () => undefined;
    const listening = listen({
      databaseUrl: under.database.url,
      channel: 'lienthong_outbox',
      onNotice: (payload) => {
        heard.push(payload);
        wake();
      },
    });
    const until = async (count: number) => {
      while (heard.length < count) await new Promise<void>((resolve) => (wake = resolve));
    };
    await until(1);
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    await until(2);
    await under.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'listen%'",
    );
    await until(3);
    await listening.stop();
    expect(heard).toEqual(['', caseCode, '']);
  });
});
