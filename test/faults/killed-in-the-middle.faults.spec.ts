import { instantOfEpoch } from '@lienthong/kernel';
import type { PartName } from './src/province/province.js';
import { until } from './src/province/until.js';
import { expectIntact } from './src/record/expect-intact.js';
import { dieBeforeCommit } from './src/record/held-commit.js';
import { untilQuiet } from './src/record/quiet.js';
import type { Office } from './src/staff/office.js';
import { openStage, type Stage, say } from './src/stage.js';

const CASES = 200;
/** Shares of the work after which a part is killed, as long as nothing was seen to run again. */
const MOMENTS = [0.12, 0.2, 0.28, 0.36, 0.44, 0.52, 0.6, 0.68, 0.76, 0.84];
/** Without these no step is offered. They stay away until a minute has passed that somebody must answer for. */
const LONG_AWAY: readonly PartName[] = ['case-worker', 'temporal'];
const victims = ['case-worker', 'event-relay', 'case-api', 'temporal', 'kafka', 'postgres'] as const;

describe(`kill -9 in the middle of ${CASES} cases`, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage?.end(), 120_000);

  it.each(victims)(
    'of %s: every case ends with the same facts, holders and outcome; nothing is lost, nothing doubled',
    async (victim) => {
      const { province, record } = stage;
      const before = await stage.reruns.count();
      const office = stage.work(CASES);
      let kills = 0;
      try {
        kills = await killUntilSomethingRunsAgain(stage, office, victim, before);
        await office.finished;
      } finally {
        office.close();
      }
      await untilQuiet(province, record);
      const { facts, gaps } = await expectIntact(stage, office.opened);
      const again = (await stage.reruns.count()) - before;
      say(`${victim}: ${kills} kills, ${facts} facts, ${again} things run again, ${gaps.length} gaps of the system`);
      // a run in which nothing was in flight when the part died proves nothing
      expect(again).toBeGreaterThan(0);
      if (LONG_AWAY.includes(victim)) expect(gaps.length).toBeGreaterThan(0);
    },
    480_000,
  );
});

async function killUntilSomethingRunsAgain(
  stage: Stage,
  office: Office,
  victim: PartName,
  before: number,
): Promise<number> {
  const part = stage.province.parts[victim];
  let kills = 0;
  for (const share of MOMENTS) {
    const isThere = () => office.progress() >= share;
    await Promise.race([office.finished, until(`${share * 100} % done`, isThere, { within: 120_000, every: 7 })]);
    if (kills > 0 && (await stage.reruns.count()) > before) break;
    say(`${victim}: killed at ${Math.round(office.progress() * 100)} %`);
    if (victim === 'case-worker') await stage.reruns.keep();
    if (victim === 'event-relay') await dieBeforeCommit(stage.province.env.DATABASE_URL ?? '', () => part.kill());
    else {
      await untilFactsAreOnTheirWay(stage);
      await part.kill();
    }
    kills += 1;
    if (kills === 1 && LONG_AWAY.includes(victim)) await untilTheMinuteTurns();
    await part.start();
  }
  return kills;
}

/** A part that dies while it has nothing in its hands proves little. */
async function untilFactsAreOnTheirWay({ record }: Stage): Promise<void> {
  const areOnTheirWay = async () => (await record.beingPublished()) > 0;
  await until('facts are on their way', areOnTheirWay, { within: 5_000, every: 1 }).catch(() => undefined);
}

/**
 * So long away that the delay must stand in the ledger, and that Temporal's worker gives up a task in hand (it tries for ten
 * seconds).
 */
async function untilTheMinuteTurns(): Promise<void> {
  const minute = instantOfEpoch(Date.now() + 12_000);
  await until('the minute turns', () => instantOfEpoch(Date.now()) > minute, { within: 75_000 });
}
