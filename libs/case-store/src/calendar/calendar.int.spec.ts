import { calendarFiles } from '@lienthong/catalogue';
import { type CaseCode, instant, localIso } from '@lienthong/kernel';
import { openCaseStore } from '../case-store.js';
import { CalendarVersionPublished } from '../store.errors.js';
import { driveToEnd, offerNext } from '../testing/drive-case.js';
import { atCounter, COUNTER, karaoke, officer, slip, storeUnderTest } from '../testing/store-under-test.js';

const national = calendarFiles().find(({ name }) => name === 'vietnam.yaml')!.text;
/** The national days with one more day off, announced as another version. */
const withDayOff = (version: string, date: string): string =>
  national
    .replace(/^version: .*$/m, `version: "${version}"`)
    .replace(/^daysOff:$/m, `daysOff:\n  - { dates: ["${date}"], reason: *national, source: Công điện mẫu }`);

const world = async () => {
  const stage = await storeUnderTest();
  for (const { name, text } of calendarFiles()) await stage.store.calendars.publish(text, name);
  const open = async (): Promise<CaseCode> => {
    const { caseCode } = await stage.store.open(karaoke(), atCounter());
    await offerNext(stage.store, caseCode);
    return caseCode;
  };
  const dates = async (caseCode: CaseCode) => {
    const { state } = (await stage.store.load(caseCode))!;
    const [leg] = Object.values(state.legs);
    return [localIso(state.appointments[0]!.dueAt), localIso(leg!.dueAt!)];
  };
  return { ...stage, open, dates };
};

let stage: Awaited<ReturnType<typeof world>>;
beforeEach(async () => {
  stage = await world();
});
afterEach(() => stage.close());

const collected = async <Page>(pages: AsyncIterable<Page>): Promise<Page[]> => {
  const all: Page[] = [];
  for await (const page of pages) all.push(page);
  return all;
};

it('a plan says what would move, and writes nothing', async () => {
  const { store, open, dates, pool } = stage;
  const caseCode = await open();
  const before = await pool.query('SELECT count(*) FROM cases.case_event');
  const pages = await collected(store.calendars.plan(withDayOff('2026-03-02', '2026-03-04')));
  expect(pages.flatMap(({ moves }) => moves).map(({ from, to, leg }) => [localIso(from), localIso(to), leg])).toEqual([
    ['2026-03-24T17:30', '2026-03-25T17:30', undefined],
    ['2026-03-05T09:00', '2026-03-06T09:00', 'ho-kinh-doanh.1.1'],
  ]);
  expect(await dates(caseCode)).toEqual(['2026-03-24T17:30', '2026-03-05T09:00']);
  expect((await pool.query('SELECT count(*) FROM cases.case_event')).rows).toEqual(before.rows);
  expect((await pool.query('SELECT FROM cases.calendar_version')).rowCount).toBe(calendarFiles().length);
});

it('a plan says which late ones become on time', async () => {
  const { store, open, clock } = stage;
  await open();
  clock.set('2026-03-05T10:00');
  const pages = await collected(store.calendars.plan(withDayOff('2026-03-05', '2026-03-04')));
  const onTime = pages.flatMap(({ moves }) => moves).map(({ leg, becomesOnTime }) => [leg, becomesOnTime]);
  expect(onTime).toEqual([
    [undefined, false],
    ['ho-kinh-doanh.1.1', true],
  ]);
});

it('applying publishes the version, moves every open deadline as a fact, and each once', async () => {
  const { store, open, dates, pool } = stage;
  const codes = [await open(), await open(), await open()];
  const text = withDayOff('2026-03-02', '2026-03-04');
  const steps: number[] = [];
  const applied = await store.calendars.apply(text, 'tet.yaml', ({ retimed }) => steps.push(retimed));
  expect(applied).toEqual({ id: 'vietnam', version: '2026-03-02', isNew: true, cases: 3, retimed: 3, refused: [] });
  expect(steps).toEqual([3]);
  for (const code of codes) expect(await dates(code)).toEqual(['2026-03-25T17:30', '2026-03-06T09:00']);
  const facts = await store.factsOf(codes[0]!);
  expect(facts.slice(-2)).toMatchObject([
    {
      type: 'appointment.set',
      by: { kind: 'system' },
      data: { cause: 'calendar', calendar: expect.stringContaining('2026-03-02') },
    },
    { type: 'handoff.retimed', data: { cause: 'calendar' } },
  ]);
  const { rows } = await pool.query('SELECT due_at FROM cases.case_record');
  expect(rows.map(({ due_at }: { due_at: Date }) => due_at.toISOString())).toEqual(
    codes.map(() => '2026-03-25T10:30:00.000Z'),
  );
  expect(await store.calendars.apply(text)).toMatchObject({ isNew: false, retimed: 0 });
  expect((await store.verifyChain(codes[0]!)).faults).toEqual([]);
});

it('the eight hours of a case that is not accepted yet are planned, moved as a fact, and stand in the lists', async () => {
  const { store, pool } = stage;
  const { caseCode } = await store.open(karaoke({ accept: false }), atCounter());
  const text = withDayOff('2026-03-02', '2026-03-03');
  const from = (await store.load(caseCode))!.state.intakeDueAt;
  const [page] = await collected(store.calendars.plan(text));
  const to = page!.moves[0]!.to;
  expect(page!.moves).toEqual([{ caseCode, intake: true, agency: COUNTER, from, to, becomesOnTime: false }]);
  expect([localIso(from), localIso(to)]).toEqual(['2026-03-03T09:00', '2026-03-04T09:00']);
  expect(await store.calendars.apply(text)).toMatchObject({ cases: 1, retimed: 1 });
  expect((await store.factsOf(caseCode)).at(-1)).toMatchObject({
    type: 'intake.retimed',
    by: { kind: 'system' },
    data: { intakeDueAt: to, calendar: expect.stringContaining('2026-03-02') },
  });
  const { rows } = await pool.query('SELECT intake_due_at FROM cases.case_record');
  expect(rows).toEqual([{ intake_due_at: new Date('2026-03-04T02:00:00Z') }]);
  expect(await store.calendars.apply(text)).toMatchObject({ isNew: false, retimed: 0 });
  expect((await store.verifyChain(caseCode)).faults).toEqual([]);
});

it('the time of a citizen to bring papers is planned and moved, before acceptance and in a leg; taken back, it is restored', async () => {
  const { store, open } = stage;
  const personal = { items: { kind: 'items', body: ['Giấy tờ còn thiếu'] } };
  const { caseCode } = await store.open(karaoke({ accept: false }), atCounter());
  await store.apply(caseCode, { type: 'request-intake-supplement' }, slip(officer(COUNTER), { personal }));
  const running = await open();
  const [leg] = Object.values((await store.load(running))!.state.legs);
  const by = officer(leg!.holder.agency!);
  await store.apply(running, { type: 'accept-handoff', leg: leg!.id }, slip(by));
  await store.apply(running, { type: 'request-supplement', leg: leg!.id }, slip(by, { personal }));
  const text = withDayOff('2026-03-02', '2026-03-20');
  const moves = (await collected(store.calendars.plan(text))).flatMap((page) => page.moves);
  expect(moves.filter(({ window }) => window).map((one) => [one.caseCode, one.intake, one.leg])).toEqual([
    [caseCode, true, undefined],
    [running, undefined, leg!.id],
  ]);
  const windows = async () => {
    const [waiting, asked] = await Promise.all([store.load(caseCode), store.load(running)]);
    const ends = [waiting!.state.intakeRequests[0]!, asked!.state.legs[leg!.id]!.requests[0]!];
    return ends.map(({ windowEndsAt }) => localIso(windowEndsAt));
  };
  expect(await windows()).toEqual(['2026-03-23T17:30', '2026-03-23T17:30']);
  await store.calendars.apply(text);
  expect(await windows()).toEqual(['2026-03-24T17:30', '2026-03-24T17:30']);
  await store.calendars.apply(national.replace(/^version: .*$/m, 'version: "2026-03-03"'));
  expect(await windows()).toEqual(['2026-03-23T17:30', '2026-03-23T17:30']);
});

it('stopped in the middle it goes on where it was, none twice', async () => {
  const { store, open } = stage;
  const codes = [await open(), await open()];
  const text = withDayOff('2026-03-02', '2026-03-04');
  await store.calendars.publish(text);
  // the first of two was counted anew before the stop
  const done = { commandId: 'retime/vietnam@2026-03-02' as never, by: { kind: 'system' } } as const;
  await store.apply(codes[0]!, { type: 'retime', calendar: 'vietnam@2026-03-02' }, done);
  expect(await store.calendars.apply(text)).toMatchObject({ isNew: false, cases: 2, retimed: 1 });
  for (const code of codes) {
    const moved = (await store.factsOf(code)).filter(({ type }) => type === 'handoff.retimed');
    expect(moved).toHaveLength(1);
  }
});

it('another process that has long been running decides with the new version from then on', async () => {
  const { store, clock, database, open } = stage;
  const other = openCaseStore({ databaseUrl: database.url, clock });
  const caseCode = await open();
  expect((await other.load(caseCode))!.context(instant('2026-03-02T09:00')).calendar.version).not.toContain(
    '2026-03-02',
  );
  await store.calendars.publish(withDayOff('2026-03-02', '2026-03-17'));
  expect((await other.load(caseCode))!.context(instant('2026-03-02T09:00')).calendar.version).toContain('2026-03-02');
  const opened = await other.open(karaoke(), atCounter());
  expect(localIso(opened.state.appointments[0]!.dueAt)).toBe('2026-03-25T17:30');
  await other.close();
});

it('what ended is not touched, and is explained under the calendar of its verdict', async () => {
  const { store, clock, open } = stage;
  const caseCode = await open();
  clock.set('2026-03-06T09:00');
  await driveToEnd(store, caseCode);
  const before = await store.factsOf(caseCode);
  await store.calendars.apply(withDayOff('2026-03-07', '2026-03-04'));
  expect(await store.factsOf(caseCode)).toEqual(before);
});

it('as known on a day stays answerable, and a name in a fact is found for ever', async () => {
  const { store, clock } = stage;
  const before = store.registry.calendars.calendar('ha-tinh');
  clock.set('2026-03-10T09:00');
  await store.calendars.publish(withDayOff('2026-03-10', '2026-03-17'));
  const { calendars } = store.registry;
  const day = (knownAt?: string) =>
    calendars.calendar('ha-tinh', knownAt === undefined ? undefined : instant(knownAt)).day('2026-03-17' as never)
      .working;
  expect([day('2026-03-09T17:00'), day('2026-03-10T09:00'), day()]).toEqual([true, false, false]);
  expect(calendars.named(`ha-tinh@${before.version}`).day('2026-03-17' as never).working).toBe(true);
});

it('a version is never edited, and one that makes no calendar is not kept', async () => {
  const { store } = stage;
  await store.calendars.publish(withDayOff('2026-03-02', '2026-03-04'));
  await expect(store.calendars.publish(withDayOff('2026-03-02', '2026-03-05'))).rejects.toThrow(
    CalendarVersionPublished,
  );
  const twice = withDayOff('2026-03-03', '2026-11-24');
  await expect(store.calendars.apply(twice)).rejects.toThrow('twice');
  expect(store.registry.calendars.calendar('ha-tinh').version).not.toContain('2026-03-03');
});

it('an agency has the calendar that is published under its own code', async () => {
  const { store, open, dates } = stage;
  const agency = (await store.load(await open()))!.state.legs['ho-kinh-doanh.1.1' as never]!.holder.agency!;
  const own = [
    `id: ${agency}`,
    'version: "1"',
    'name: { vi: Giờ riêng, en: Own hours }',
    'extends: ha-tinh',
    'from: "2022-01-01"',
    'to: "2027-12-31"',
    'weekly: [{ from: "2022-01-01", to: "2027-12-31", days: [1, 2, 3, 4, 5, 6], hours: ["08:00-12:00", "13:00-16:00"], source: mẫu }]',
  ].join('\n');
  await store.calendars.apply(own);
  expect(store.registry.calendarOf(agency).id).toBe(agency);
  expect(store.registry.calendarOf(COUNTER).id).toBe('ha-tinh');
  // the leg keeps what its start promised; the next one counts Saturdays
  expect((await dates(await open()))[1]).toBe('2026-03-05T09:00');
});

it('a case whose deadline the new version does not reach is named, by the plan and by who applies it, and stops no other', async () => {
  const { store, open, dates } = stage;
  const codes = [await open(), await open()];
  const agency = (await store.load(codes[0]!))!.state.legs['ho-kinh-doanh.1.1' as never]!.holder.agency!;
  const short = [
    ...[`id: ${agency}`, 'version: "1"', 'name: { vi: Giờ riêng, en: Own hours }', 'extends: ha-tinh'],
    ...['from: "2022-01-01"', 'to: "2026-03-03"'],
    'weekly: [{ from: "2022-01-01", to: "2026-03-03", days: [1, 2, 3, 4, 5], hours: ["08:00-12:00"], source: mẫu }]',
  ].join('\n');
  const refused = codes.map((caseCode) => ({ caseCode, code: 'calendar.beyond' }));
  expect(await collected(store.calendars.plan(short))).toEqual([{ cases: 2, moves: [], refused }]);
  expect(await store.calendars.apply(short)).toMatchObject({ cases: 2, retimed: 0, refused });
  expect(await dates(codes[0]!)).toEqual(['2026-03-24T17:30', '2026-03-05T09:00']);
});
