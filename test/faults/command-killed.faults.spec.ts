import type { Fact } from '@lienthong/case';
import { calendarFiles, provinceCalendar } from '@lienthong/catalogue';
import { type CaseCode, dateOf, instantOfEpoch, type PlainDate } from '@lienthong/kernel';
import { openLegs, WARD } from './src/command/open-legs.js';
import { openWorkbench, type Workbench } from './src/command/workbench.js';
import { say } from './src/stage.js';

const CASES = 400;

/** What a command does to every case, and the fact that says so: once a case, however often the command is run. */
interface Sweep {
  readonly group: 'calendar' | 'organisation';
  readonly effect: Fact['type'];
  readonly file: () => string;
}

const sweeps: readonly Sweep[] = [
  { group: 'calendar', effect: 'handoff.retimed', file: () => nextWorkingDayOff() },
  { group: 'organisation', effect: 'handoff.rehomed', file: () => merger(today()) },
];

describe(`kill -9 of a command in the middle of ${CASES} cases`, () => {
  let bench: Workbench;
  let codes: readonly CaseCode[];
  beforeAll(async () => {
    bench = await openWorkbench(() => undefined);
    codes = await openLegs(bench.store, CASES);
  }, 120_000);
  afterAll(() => bench?.end(), 60_000);

  /** Cases that have the fact, and the most often that one of them has it. */
  const effectOf = async (type: Fact['type']) => {
    const { rows } = await bench.pool.query<{ cases: number; most: number }>(
      `SELECT count(*)::int AS cases, coalesce(max(times), 0)::int AS most FROM (
         SELECT count(*) AS times FROM cases.case_event WHERE type = $1 GROUP BY case_code) AS of_case`,
      [type],
    );
    return rows[0]!;
  };

  it.each(sweeps)(
    '$group apply: run again it does what is left, and nothing twice',
    async ({ group, effect, file }) => {
      const told = bench.file(`${group}.yaml`, file());
      const isThirdDone = async () => (await effectOf(effect)).cases >= CASES / 3;
      await bench.killOnce(isThirdDone, group, 'apply', told);
      const { cases: done } = await effectOf(effect);
      say(`${group} apply: killed with ${done} of ${CASES} cases done`);
      // a run in which nothing was left to do proves nothing
      expect(done).toBeLessThan(CASES);

      await bench.run(group, 'apply', told);
      expect(await effectOf(effect)).toEqual({ cases: CASES, most: 1 });
      const { rows: before } = await bench.pool.query('SELECT count(*) FROM cases.case_event');
      await bench.run(group, 'apply', told);
      const { rows: after } = await bench.pool.query('SELECT count(*) FROM cases.case_event');
      expect(after).toEqual(before);
    },
    120_000,
  );

  it('every chain is unbroken, every fact waits once for its relay, and the lists say what the facts say', async () => {
    for (const code of codes) expect((await bench.store.verifyChain(code)).faults).toEqual([]);
    const { rows } = await bench.pool.query(
      `SELECT (SELECT count(*) FROM cases.case_event) AS facts, (SELECT count(*) FROM cases.outbox) AS waiting,
         (SELECT count(DISTINCT (case_code, seq)) FROM cases.outbox) AS each_once`,
    );
    const [{ facts, waiting, each_once: eachOnce }] = rows;
    expect([waiting, eachOnce]).toEqual([facts, facts]);
    const inbox = async (agency: string) => {
      const { rows: legs } = await bench.pool.query('SELECT 1 FROM cases.case_leg WHERE agency = $1', [agency]);
      return legs.length;
    };
    expect([await inbox(WARD), await inbox('ubnd-moi')]).toEqual([0, CASES]);
  });
});

const today = (): PlainDate => dateOf(instantOfEpoch(Date.now()));

/** The national days with one more: the next working day, which lies inside every deadline that runs. */
function nextWorkingDayOff(): string {
  const date = provinceCalendar().workingDayAfter(today(), 1);
  const { text = '' } = calendarFiles().find(({ name }) => name === 'vietnam.yaml') ?? {};
  return text
    .replace(/^version: .*$/m, 'version: "faults"')
    .replace(/^daysOff:$/m, `daysOff:\n  - { dates: ["${date}"], reason: *national, source: Công điện mẫu }`);
}

const merger = (effectiveOn: PlainDate): string => `
code: sap-nhap
effectiveOn: ${effectiveOn}
source: { document: Quyết định mẫu, status: unverified }
establish:
  - { code: ubnd-moi, kind: ubnd-xa, title: { vi: Ủy ban mới, en: New committee } }
succeed:
  - { of: [${WARD}], by: [{ agency: ubnd-moi }] }
`;
