import type { LegId } from '@lienthong/case';
import type { AgencyCode, CaseCode, PlainDate } from '@lienthong/kernel';
import { offerNext, workOn, workToTheEnd } from '../testing/drive-case.js';
import { atCounter, COUNTER, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';

const WARD = 'ubnd-phuong-thanh-sen' as AgencyCode;
const POLICE = 'cong-an-tinh' as AgencyCode;

describe('lists of cases', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  let codes: CaseCode[];
  beforeAll(async () => {
    under = await storeUnderTest();
    codes = [];
    for (let n = 0; n < 12; n += 1) {
      under.clock.set(`2026-03-${String(2 + Math.floor(n / 4)).padStart(2, '0')}T09:00`);
      const { caseCode } = await under.store.open(karaoke(), atCounter());
      await offerNext(under.store, caseCode);
      codes.push(caseCode);
    }
  });
  afterAll(() => under.close());

  it.each(['submitted', 'due'] as const)('give every case once, page by page, by %s', async (sort) => {
    const seen: CaseCode[] = [];
    let cursor: string | undefined;
    do {
      const page = await under.store.listCases({}, { sort, limit: 5, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ caseCode }) => caseCode));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(sort === 'due' ? codes : codes.toReversed());
  });

  it('keep their pages while new cases come in', async () => {
    const first = await under.store.listCases({}, { limit: 6 });
    under.clock.set('2026-03-05T09:00');
    const { caseCode } = await under.store.open(karaoke(), atCounter());
    const second = await under.store.listCases({}, { limit: 6, cursor: first.next! });
    expect([...first.items, ...second.items].map((item) => item.caseCode)).toEqual(codes.toReversed());
    expect((await under.store.listCases({ code: caseCode })).items).toHaveLength(1);
  });

  it('refuse a cursor that they did not hand out', async () => {
    await expect(under.store.listCases({}, { cursor: 'bm90aGluZw' })).rejects.toMatchObject({
      code: 'page.invalid-cursor',
    });
  });

  it('narrow by procedure, days of submission, agency and state', async () => {
    const day = '2026-03-03' as PlainDate;
    const count = async (filter: Parameters<typeof under.store.listCases>[0]) =>
      (await under.store.listCases(filter, { limit: 200 })).items.length;
    expect(await count({ submittedFrom: day, submittedTo: day })).toBe(4);
    expect(await count({ procedure: 'lt-khai-sinh' })).toBe(0);
    expect(await count({ visibleTo: [WARD] })).toBe(12);
    expect(await count({ visibleTo: [POLICE] })).toBe(0);
    expect(await count({ state: 'ended' })).toBe(0);
    expect(await count({ codes: codes.slice(0, 3) })).toBe(3);
  });

  it('call a case overdue by the clock: not in the minute of its date, but in the next', async () => {
    const [code] = codes;
    const dueAt = (await under.store.readCase(code!))?.dueAt;
    under.clock.set(dueAt!);
    expect((await under.store.listCases({ overdue: true, code: code! })).items).toHaveLength(0);
    expect((await under.store.readCase(code!))?.overdue).toBe(false);
    under.clock.set(new Date(Date.parse(dueAt!) + 60_000).toISOString());
    expect((await under.store.listCases({ overdue: true, code: code! })).items).toHaveLength(1);
    expect((await under.store.readCase(code!))?.overdue).toBe(true);
    expect((await under.store.listCases({ overdue: false, code: code! })).items).toHaveLength(0);
  });

  it('give an agency what waits for it, least time left first, and never a suspended leg as overdue', async () => {
    under.clock.set('2026-03-04T10:00');
    const mine = await under.store.inbox({ agency: WARD, limit: 200 });
    const dues = mine.items.map(({ dueAt }) => dueAt);
    expect(dues).toEqual(dues.toSorted());
    const [soonest] = mine.items;
    const by = officer(WARD);
    await under.store.apply(soonest!.caseCode, { type: 'accept-handoff', leg: soonest!.leg }, slip(by));
    const items = { items: { kind: 'items', body: ['bản sao rõ nét'] } };
    const ask = { type: 'request-supplement', leg: soonest!.leg } as const;
    await under.store.apply(soonest!.caseCode, ask, slip(by, { personal: items }));
    under.clock.set('2026-03-20T10:00');
    const later = await under.store.inbox({ agency: WARD, limit: 200 });
    expect(later.items.at(-1)).toMatchObject({
      caseCode: soonest!.caseCode,
      status: 'awaiting-supplement',
      suspended: true,
      overdue: false,
    });
    expect(later.items.slice(0, -1).filter(({ overdue }) => overdue).length).toBeGreaterThan(8);
    const pages = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page = await under.store.inbox({ agency: WARD, limit: 5, ...(cursor ? { cursor } : {}) });
      pages.push(...page.items);
      cursor = page.next;
    }
    expect(pages).toEqual(later.items);
  });

  it('take a finished leg out of the inbox and put the next into that of the next agency', async () => {
    under.clock.set('2026-03-20T11:00');
    const code = codes[3]!;
    const { state } = (await under.store.load(code))!;
    await workOn(under.store, code, Object.values(state.legs)[0]!);
    await offerNext(under.store, code);
    expect((await under.store.inbox({ agency: WARD })).items.map(({ caseCode }) => caseCode)).not.toContain(code);
    expect((await under.store.inbox({ agency: POLICE })).items.map(({ caseCode }) => caseCode)).toEqual([code]);
    expect((await under.store.listCases({ visibleTo: [POLICE] })).items).toHaveLength(1);
  });

  it('show results that wait to be collected, the longest first, page by page, until they are handed over', async () => {
    const uncollected = async (cursor?: string) =>
      under.store.listCases({ uncollected: true }, { sort: 'ended', limit: 1, ...(cursor ? { cursor } : {}) });
    expect((await uncollected()).items).toEqual([]);
    const ready: CaseCode[] = [];
    for (const day of ['23', '24']) {
      under.clock.set(`2026-03-${day}T09:00`);
      const { caseCode } = await under.store.open(karaoke(), atCounter());
      await workToTheEnd(under.store, caseCode);
      ready.push(caseCode);
    }
    const first = await uncollected();
    const second = await uncollected(first.next);
    expect([...first.items, ...second.items].map(({ caseCode }) => caseCode)).toEqual(ready);
    expect(second.next).toBeUndefined();
    under.clock.set('2026-04-01T09:00');
    await under.store.apply(ready[0]!, { type: 'remind-uncollected' }, slip(officer(COUNTER)));
    expect((await uncollected()).items).toMatchObject([{ caseCode: ready[0], remindedAt: '2026-04-01T02:00:00Z' }]);
    await under.store.apply(ready[0]!, { type: 'return-result', channel: 'counter' }, slip(officer(COUNTER)));
    expect((await uncollected()).items.map(({ caseCode }) => caseCode)).toEqual([ready[1]]);
  });

  it('show no component among the results that wait: its result goes out with that of its group', async () => {
    under.clock.set('2026-04-01T10:00');
    const parent = { caseCode: codes[4]!, leg: 'ho-kinh-doanh.1.1' as LegId };
    const { caseCode } = await under.store.open(karaoke({ parent }), atCounter());
    await workToTheEnd(under.store, caseCode);
    const codesOf = async (uncollected: boolean) =>
      (await under.store.listCases({ uncollected, state: 'ended' }, { limit: 200 })).items.map((one) => one.caseCode);
    expect(await codesOf(true)).not.toContain(caseCode);
    expect(await codesOf(false)).toContain(caseCode);
  });

  it('show the counter’s time anew once papers came before acceptance (L8)', async () => {
    under.clock.set('2026-04-02T09:00');
    const { caseCode } = await under.store.open({ ...karaoke(), accept: false }, atCounter());
    const items = { items: { kind: 'items', body: ['bản sao rõ nét'] } };
    const ask = { type: 'request-intake-supplement' } as const;
    await under.store.apply(caseCode, ask, slip(officer(COUNTER), { personal: items }));
    expect(await under.store.readCase(caseCode)).toMatchObject({ nationalStatus: 5, status: 'registered' });
    under.clock.set('2026-04-06T10:00');
    await under.store.apply(caseCode, { type: 'supply-intake-supplement', papers: [] }, slip(officer(COUNTER)));
    expect((await under.store.readCase(caseCode))?.intakeDueAt).toBe('2026-04-07T03:00:00Z');
  });

  it('show a case that was refused at the counter among the ended ones, not among the open', async () => {
    const { caseCode } = await under.store.open({ ...karaoke(), accept: false }, atCounter());
    const reason = { kind: 'reason', body: 'không thuộc thẩm quyền' };
    const refuse = { type: 'refuse-case', ground: 'khong-dung-tham-quyen' } as const;
    await under.store.apply(caseCode, refuse, slip(officer(COUNTER), { personal: { reason } }));
    const found = async (state: 'open' | 'ended') => (await under.store.listCases({ state, code: caseCode })).items;
    expect([await found('open'), await found('ended')]).toEqual([[], [expect.objectContaining({ caseCode })]]);
  });
});
