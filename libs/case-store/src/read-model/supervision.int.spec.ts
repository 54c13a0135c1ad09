import { agencyCode, type CaseCode } from '@lienthong/kernel';
import { offerNext } from '../testing/drive-case.js';
import { atCounter, COUNTER, flow, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';
import { InvalidCursor } from './keyset.js';

const COMMUNE = agencyCode('ubnd-phuong-thanh-sen');

describe('what a supervisor looks at', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
  });
  afterAll(() => under.close());

  const opened = async (at: string): Promise<CaseCode> => {
    under.clock.set(at);
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    await offerNext(under.store, caseCode);
    return caseCode;
  };
  const firstLeg = async (code: CaseCode) => Object.values((await under.store.load(code))!.state.legs)[0]!;
  const climb = async (code: CaseCode, rung: number) => {
    const { id: leg, dueAt } = await firstLeg(code);
    return under.store.apply(code, { type: 'escalate', leg, rung, dueAt: dueAt! }, slip(flow));
  };
  const pages = async <Item>(read: (cursor?: string) => Promise<{ items: readonly Item[]; next?: string }>) => {
    const items: Item[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await read(cursor);
      items.push(...page.items);
      if (page.next === undefined) return items;
      cursor = page.next;
    }
  };
  const codesAtRisk = async (risk?: 'late' | 'today') => {
    const filter = { state: 'open', ...(risk ? { risk } : {}) } as const;
    const found = await pages((cursor) =>
      under.store.listCases(filter, { sort: 'slack', limit: 2, ...(cursor ? { cursor } : {}) }),
    );
    return found.map(({ caseCode, outlook }) => ({ caseCode, ...outlook }));
  };

  it('running cases by slack, page by page, with the leg that must act and its agency', async () => {
    const codes = [
      await opened('2026-03-02T09:00'),
      await opened('2026-03-04T09:00'),
      await opened('2026-03-06T09:00'),
    ];
    const ended = await opened('2026-03-06T10:00');
    const text = { reason: { kind: 'reason', body: 'rút' } };
    await under.store.apply(ended, { type: 'withdraw' }, slip(officer(COUNTER), { personal: text }));
    const all = await codesAtRisk();
    expect(all.map(({ caseCode }) => caseCode)).toEqual(codes.toSorted());
    expect(all[0]).toMatchObject({ actLeg: 'ho-kinh-doanh.1.1', actAgency: COMMUNE });
    // the first leg of the first was due the day before: 540 minutes past it, of 390 that the case had to spare
    expect(await codesAtRisk('late')).toMatchObject([{ caseCode: codes[0], slackMinutes: -150 }]);
  });

  it('is looked at again when its time moves on without any fact; nothing of a case to which something happened meanwhile', async () => {
    const code = await opened('2026-03-09T09:00');
    const seen = async () => (await codesAtRisk()).find(({ caseCode }) => caseCode === code);
    const before = await seen();
    under.clock.set('2026-03-12T09:00');
    expect((await under.store.lookAgain(100)).looked).toBeGreaterThan(0);
    expect(await seen()).toEqual(before);
    under.clock.set('2026-03-13T09:00');
    const looked = [await under.store.lookAgain(1), await under.store.lookAgain(100)];
    expect(looked.map(({ failed }) => failed)).toEqual([[], []]);
    expect((await under.store.lookAgain(100)).looked).toBe(0);
    expect((await seen())?.slackMinutes).toBe(before!.slackMinutes! - 480);
    under.clock.set('2026-03-18T09:00');
    await under.store.lookAgain(100);
    expect((await codesAtRisk('late')).map(({ caseCode }) => caseCode)).toContain(code);
    expect((await codesAtRisk())[0]!.slackMinutes).toBeLessThan(before!.slackMinutes!);
  });

  it('how far the flows are behind is the age of the oldest instant of which nobody was told', async () => {
    const [oldest] = (await codesAtRisk()).map(({ caseCode }) => caseCode);
    expect(await under.store.oldestDueWakeUpSeconds()).toBeGreaterThan(3 * 86_400);
    const { rows } = await under.pool.query('SELECT min(next_wake_at) AS first FROM cases.case_record');
    const age = (under.clock.now() - (rows[0].first as Date).getTime()) / 1000;
    expect(await under.store.oldestDueWakeUpSeconds()).toBe(age);
    expect(oldest).toBeDefined();
  });

  it('who was told of what is late, the longest first, until somebody says that he knows or the leg ends', async () => {
    const codes = [
      await opened('2026-04-01T09:00'),
      await opened('2026-04-02T09:00'),
      await opened('2026-04-03T09:00'),
    ];
    under.clock.set('2026-04-14T09:00');
    for (const code of codes) for (const rung of [1, 2, 3]) await climb(code, rung);
    const standing = async (agency?: typeof COUNTER) =>
      (
        await pages((cursor) =>
          under.store.escalations({
            ...{ standing: true, limit: 2 },
            ...(agency ? { agencies: [agency] } : {}),
            ...(cursor ? { cursor } : {}),
          }),
        )
      ).map(({ caseCode, rung }) => `${codes.indexOf(caseCode)} ${rung}`);
    expect(await standing()).toEqual(['0 1', '0 2', '0 3', '1 1', '1 2', '1 3', '2 1', '2 2', '2 3']);
    expect(await standing(COUNTER)).toEqual(['0 2', '1 2', '2 2']);
    const { id: leg } = await firstLeg(codes[1]!);
    await under.store.apply(codes[1]!, { type: 'acknowledge-escalation', leg, rung: 2 }, slip(officer(COUNTER)));
    await under.store.apply(codes[2]!, { type: 'accept-handoff', leg }, slip(officer(COMMUNE)));
    await under.store.apply(codes[2]!, { type: 'complete-step', leg }, slip(officer(COMMUNE)));
    expect(await standing(COUNTER)).toEqual(['0 2']);
    const known = (await under.store.readCase(codes[1]!))!.escalations.find(({ rung }) => rung === 2);
    expect(known).toMatchObject({ acknowledgedBy: `officer-of-${COUNTER}`, standing: false, lateAgency: COMMUNE });
    await expect(under.store.escalations({ cursor: 'abc' })).rejects.toThrow(InvalidCursor);
    // whoever was told may look at the case, and so finds its facts when a live stream goes on after a pause
    const { agency } = (await under.store.readCase(codes[0]!))!.escalations.find(({ rung }) => rung === 3)!;
    const beginning = { recordedAt: '2026-01-01T00:00:00.000Z', caseCode: '' as CaseCode, seq: 0 };
    const missed = async (agencies: readonly (typeof agency)[]) =>
      new Set((await under.store.factsSince(beginning, { agencies }, 500)).map(({ caseCode }) => caseCode));
    expect(await missed([agency])).toEqual(new Set(codes));
    expect(await missed([agencyCode('thue-thanh-sen')])).toEqual(new Set());
    // it sees them, and has nothing to do with them
    const listed = async (filter: Parameters<typeof under.store.listCases>[0]) =>
      (await under.store.listCases(filter, { limit: 200 })).items.length;
    expect([await listed({ visibleTo: [agency] }), await listed({ agency })]).toEqual([3, 0]);
  });
});
