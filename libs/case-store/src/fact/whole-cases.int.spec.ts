import { plainDate } from '@lienthong/kernel';
import { driveToEnd } from '../testing/drive-case.js';
import { atCounter, karaoke, landTransfer, storeUnderTest } from '../testing/store-under-test.js';
import type { StoredFact } from './stored-fact.js';
import { type WholeCaseFilter, withWholeCases } from './whole-cases.query.js';

describe('whole cases', () => {
  let under: Awaited<ReturnType<typeof storeUnderTest>>;
  beforeAll(async () => {
    under = await storeUnderTest();
    for (const day of ['02', '03', '04', '05', '06']) {
      under.clock.set(`2026-03-${day}T09:00`);
      await under.store.open(day === '04' ? landTransfer() : karaoke(), atCounter());
    }
  });
  afterAll(() => under.close());

  const read = (filter: WholeCaseFilter, between: () => Promise<unknown> = async () => undefined) =>
    withWholeCases(
      under.pool,
      filter,
      async ({ total, chosen, recordedUntil, pages, chosenOf }) => {
        const pagesRead: (readonly (readonly StoredFact[])[])[] = [];
        for await (const page of pages()) {
          pagesRead.push(page);
          await between();
        }
        const cases = pagesRead.flat();
        const again = await chosenOf(cases.map(([first]) => first!.caseCode));
        expect(again.size).toBe(cases.length);
        return { total, chosen, recordedUntil, cases, pages: pagesRead.length };
      },
      2,
    );

  it('are read page by page in the order of their codes, every fact of each', async () => {
    const { cases, pages, total, chosen, recordedUntil } = await read({});
    expect([total, chosen, cases.length, pages]).toEqual([5, 5, 5, 3]);
    const codes = cases.map(([first]) => first!.caseCode);
    expect(codes).toEqual([...codes].sort());
    for (const facts of cases) expect(facts).toEqual(await under.store.factsOf(facts[0]!.caseCode));
    expect(recordedUntil).toBe('2026-03-06T02:00:00.000Z');
  });

  it('stand as of one moment: what is recorded while they are read is not seen', async () => {
    under.clock.set('2026-03-09T09:00');
    const before = await read({});
    const { caseCode } = before.cases.at(-1)![0]!;
    let recorded = false;
    const meanwhile = async () => {
      if (recorded) return;
      recorded = true;
      await under.store.open(karaoke(), atCounter());
      await driveToEnd(under.store, caseCode);
    };
    expect(await read({}, meanwhile)).toEqual(before);
    const after = await read({});
    expect(after.cases.length).toBe(before.cases.length + 1);
    expect(after.recordedUntil).toBe('2026-03-09T02:00:00.000Z');
  });

  it.each<[string, WholeCaseFilter, number]>([
    ['procedure', { procedures: ['bien-dong-dat-dai'] }, 1],
    ['days of acceptance, both included', { from: plainDate('2026-03-03'), to: plainDate('2026-03-05') }, 3],
    ['agency that received', { agencies: ['trung-tam-tinh'] }, 6],
    ['agency that has a leg', { agencies: ['cong-an-tinh'] }, 1],
    ['nobody', { agencies: ['khong-co'] }, 0],
  ])('are chosen by %s', async (_, filter, count) => {
    const { cases, chosen, total } = await read(filter);
    expect([cases.length, chosen, total]).toEqual([count, count, 6]);
  });
});
