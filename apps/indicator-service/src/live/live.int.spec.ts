import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { madeUpCases, madeUpHistory } from '@lienthong/indicator/testing';
import { messageOf, type ServedFigures, servedFigures } from '../testing/served-figures.js';

const cases = madeUpCases(1, 12);
let served: ServedFigures;
beforeAll(async () => {
  served = await servedFigures(cases.flatMap(madeUpHistory).map(messageOf));
}, 60_000);
afterAll(() => served.stop());

it('a live board gets the table at once, again when a commit has changed it, and nothing twice', async () => {
  const by = { by: 'agency,month', unit: 'leg', percentiles: 'true' };
  const board = await served.follow(by);
  const [first] = await board.until((events) => events.length > 0);
  expect(first).toMatchObject({ event: 'figures', data: (await served.figures(by)).body });

  const resumed = await served.follow(by, first?.id);
  await served.write(madeUpHistory({ ...cases[0]!, n: 4321 }).map(messageOf));
  await served.caughtUp();
  const last = JSON.stringify((await served.figures(by)).body);
  for (const one of [board, resumed]) {
    const events = await one.until((seen) => JSON.stringify(seen.at(-1)?.data) === last);
    const tables = events.filter(({ event }) => event === 'figures').map(({ id }) => id);
    expect(tables.every((id, n) => id !== tables[n - 1])).toBe(true);
  }
  const resumedFirst = (await resumed.until((events) => events.length > 0))[0];
  expect(resumedFirst).toMatchObject({ event: 'watermark', data: { watermark: first?.data.watermark } });
  for (const one of [board, resumed]) one.close();
  expect((await served.follow({ to: '2024-12-31' })).status).toBe(422);
}, 60_000);
