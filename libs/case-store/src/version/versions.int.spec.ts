import { procedureFiles } from '@lienthong/catalogue';
import { agencyCode, type CaseCode, type CommandId, localIso, plainDate, procedureCode } from '@lienthong/kernel';
import { ProcedureUnknown, VersionRetired } from '../store.errors.js';
import { driveToEnd, offerNext } from '../testing/drive-case.js';
import { atCounter, karaoke, officer, storeUnderTest } from '../testing/store-under-test.js';

const KARAOKE = procedureCode('ho-kinh-doanh-karaoke');
const text = procedureFiles().find(({ name }) => name.startsWith(KARAOKE))!.text;
const written = (version: number, change: (yaml: string) => string = (yaml) => yaml): string =>
  change(text.replace(/^version: .*$/m, `version: ${version}`));
/** The licence may take 12 days instead of 10, all of it 18 instead of 16. */
const longer = (yaml: string): string =>
  yaml.replace(/amount: 16\b/g, 'amount: 18').replace(/amount: 10\b/g, 'amount: 12');
const clause = (runningCases: string) => (yaml: string) =>
  `${yaml}\ntransition: { runningCases: ${runningCases}, basis: { document: Văn bản mẫu, status: unverified } }\n`;
const approver = officer(agencyCode('ubnd-tinh'));
const reason = { kind: 'reason', body: { text: 'Theo quyết định mới' } };

let stage: Awaited<ReturnType<typeof storeUnderTest>>;
beforeEach(async () => {
  stage = await storeUnderTest();
});
afterEach(() => stage.close());

const open = async (): Promise<CaseCode> => {
  const { caseCode } = await stage.store.open(karaoke(), atCounter());
  await offerNext(stage.store, caseCode);
  return caseCode;
};
const impact = async (version: number) => {
  const all = [];
  for await (const page of stage.store.versions.impact(KARAOKE, version)) all.push(...page);
  return all;
};

it('a version that is prepared ends the current one only on its own first day', async () => {
  const { store } = stage;
  await store.publishProcedure(
    written(2, (yaml) => yaml.replace(/^validity: .*$/m, 'validity: { from: "2026-06-01" }')),
  );
  const on = async (day: string) => (await store.registry.current(KARAOKE, plainDate(day))).version;
  expect([await on('2026-05-31'), await on('2026-06-01')]).toEqual([1, 2]);
});

it('a retired version takes no new case from its day on; running ones stay on it', async () => {
  const { store, clock } = stage;
  const running = await open();
  expect(await store.versions.retire(KARAOKE, 1, plainDate('2026-03-03'))).toBe(true);
  expect(await store.versions.retire(KARAOKE, 1, plainDate('2026-03-03'))).toBe(false);
  await expect(store.versions.retire(KARAOKE, 1, plainDate('2026-03-04'))).rejects.toThrow(VersionRetired);
  await open();
  clock.set('2026-03-03T08:00');
  await expect(store.open(karaoke(), atCounter())).rejects.toThrow(ProcedureUnknown);
  await driveToEnd(store, running);
  expect((await store.readCase(running))!.status).toBe('returned');
});

it('impact tells the piles, with the deadlines before and after, and writes nothing', async () => {
  const { store } = stage;
  const caseCode = await open();
  const facts = (await store.factsOf(caseCode)).length;
  await store.publishProcedure(written(2, longer));
  await store.publishProcedure(written(3, (yaml) => clause('must-move')(longer(yaml))));
  await store.publishProcedure(written(4, clause('stay')));
  await store.publishProcedure(written(5, (yaml) => yaml.replace(/(?<![\w-])ho-kinh-doanh(?![\w-])/g, 'dang-ky')));
  const [may] = await impact(2);
  expect(may).toMatchObject({ caseCode, from: 1, pile: 'may-move' });
  expect([localIso(may!.dueAt!), localIso(may!.dueAfter!)]).toEqual(['2026-03-24T17:30', '2026-03-26T17:30']);
  expect([localIso(may!.legDueAt!), localIso(may!.legDueAfter!)]).toEqual(['2026-03-05T09:00', '2026-03-05T09:00']);
  expect((await impact(3))[0]!.pile).toBe('must-move');
  expect((await impact(4))[0]).toMatchObject({ pile: 'stays', because: { code: 'version.leaves-running' } });
  expect((await impact(5))[0]).toMatchObject({
    pile: 'stays',
    because: { code: 'version.not-mappable', details: { step: 'ho-kinh-doanh' } },
  });
  expect((await store.factsOf(caseCode)).length).toBe(facts);
  await expect(impact(9)).rejects.toThrow(ProcedureUnknown);
});

it('by the clause: of a version that leaves running cases none moves; one that must go over is listed until it did', async () => {
  const { store } = stage;
  const caseCode = await open();
  await store.publishProcedure(written(2, (yaml) => clause('stay')(longer(yaml))));
  await store.publishProcedure(written(3, (yaml) => clause('must-move')(longer(yaml))));
  const to = (version: number) =>
    store.versions.move({ version, cases: [caseCode], by: approver, reason, moveId: `move-${version}` as CommandId });
  expect(await to(2)).toMatchObject([{ moved: false, refusal: { code: 'version.leaves-running' } }]);
  expect((await impact(3)).map(({ pile }) => pile)).toEqual(['must-move']);
  expect(await to(3)).toMatchObject([{ moved: true }]);
  expect(await impact(3)).toEqual([]);
});

it('a pile is moved as it is listed, part by part, each case with its answer; a repeat tells the same and moves none twice', async () => {
  const { store } = stage;
  const codes = [await open(), await open(), await open()].toSorted();
  await store.publishProcedure(written(2, longer));
  await store.publishProcedure(written(3, (yaml) => clause('must-move')(longer(yaml))));
  const moves = { code: KARAOKE, version: 3, pile: 'must-move', solvedBy: agencyCode('ubnd-tinh') } as const;
  const decided = { by: approver, reason, moveId: 'pile-1' as CommandId };
  const part = (after?: CaseCode) =>
    store.versions.movePile({ ...moves, ...decided, limit: 2, ...(after ? { after } : {}) });
  const first = await part();
  expect([first.cases.map(({ caseCode, moved }) => [caseCode, moved]), first.next]).toEqual([
    codes.slice(0, 2).map((code) => [code, true]),
    codes[1],
  ]);
  expect(await part()).toEqual(first);
  expect((await impact(3)).map(({ caseCode }) => caseCode)).toEqual(codes.slice(2));
  const rest = await part(first.next);
  expect([rest.cases.map(({ caseCode }) => caseCode), rest.next]).toEqual([codes.slice(2), undefined]);
  expect(await impact(3)).toEqual([]);
  for (const code of codes)
    expect((await store.factsOf(code)).filter(({ type }) => type === 'version.moved')).toHaveLength(1);
  // nobody moves what another agency solves, nor what is of another pile
  const others = { ...moves, ...decided, moveId: 'pile-2' as CommandId };
  await open();
  expect((await store.versions.movePile({ ...others, solvedBy: agencyCode('cong-an-tinh') })).cases).toEqual([]);
  expect((await store.versions.movePile({ ...others, version: 2 })).cases).toEqual([]);
});

it('a move of many tells each row, and a repeat moves none twice', async () => {
  const { store } = stage;
  const codes = [await open(), await open()];
  await store.publishProcedure(written(2, longer));
  const moves = {
    version: 2,
    cases: [...codes, 'H27-260101-9999' as CaseCode],
    by: approver,
    reason,
    moveId: 'move-1' as CommandId,
  };
  const first = await store.versions.move(moves);
  expect(first.map(({ moved, dueAt, refusal }) => [moved, dueAt && localIso(dueAt), refusal?.code])).toEqual([
    [true, '2026-03-26T17:30', undefined],
    [true, '2026-03-26T17:30', undefined],
    [false, undefined, 'case.unknown'],
  ]);
  expect(await store.versions.move(moves)).toEqual(first);
  const facts = await store.factsOf(codes[0]!);
  expect(facts.filter(({ type }) => type === 'version.moved')).toHaveLength(1);
  expect((await store.readCase(codes[0]!))!.procedure).toEqual({ code: KARAOKE, version: 2 });
  expect(await impact(2)).toEqual([]);
  await driveToEnd(store, codes[0]!);
  expect((await store.verifyChain(codes[0]!)).faults).toEqual([]);
});
