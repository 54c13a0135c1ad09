import { expect, it } from '@jest/globals';
import type { IndicatorTable } from '../figures/read-indicators.js';
import { type BoardState, LiveBoard } from './live-board.js';
import { LiveBoards } from './live-boards.js';

/** A table whose one row says how much was received. */
const table = (received: number, watermark = 'w') =>
  ({ watermark, query: { asOf: watermark }, rows: [{ received }] }) as unknown as IndicatorTable;

/** A question that is answered when the test says so. */
function question() {
  const answers: ((table: IndicatorTable) => void)[] = [];
  let asked = 0;
  return {
    ask: () => {
      asked += 1;
      return new Promise<IndicatorTable>((resolve) => answers.push(resolve));
    },
    times: () => asked,
    answer: async (given: IndicatorTable) => {
      while (answers.length === 0) await settled();
      answers.shift()?.(given);
      await settled();
    },
  };
}
const unexpected = (error: unknown): never => {
  throw error;
};
const atOnce = async () => undefined;
/** All that follows by itself has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('asks once for all who listen, and tells each', async () => {
  const { ask, times, answer } = question();
  const board = new LiveBoard(ask, unexpected, atOnce);
  const seen: number[][] = [[], []];
  for (const mine of seen) board.join(({ table: { rows } }) => mine.push(rows[0]?.received ?? -1));
  await answer(table(1));
  expect([times(), seen]).toEqual([1, [[1], [1]]]);
});

it('commits while it is asked add up to one more question', async () => {
  const { ask, times, answer } = question();
  const board = new LiveBoard(ask, unexpected, atOnce);
  const seen: number[] = [];
  board.join(({ table: { rows } }) => seen.push(rows[0]?.received ?? -1));
  for (let commits = 0; commits < 10; commits += 1) board.changed();
  await answer(table(1));
  await answer(table(11));
  expect([times(), seen]).toEqual([2, [1, 11]]);
});

it('who comes later gets at once what is known', async () => {
  const { ask, times, answer } = question();
  const board = new LiveBoard(ask, unexpected, atOnce);
  board.join(() => undefined);
  await answer(table(1));
  const seen: BoardState[] = [];
  board.join((state) => seen.push(state));
  expect([times(), seen.length]).toEqual([1, 1]);
});

it('the id is that of the rows, not of the moment up to which facts are known', async () => {
  const { ask, answer } = question();
  const board = new LiveBoard(ask, unexpected, atOnce);
  const ids: string[] = [];
  board.join(({ id }) => ids.push(id));
  await answer(table(1, 'w1'));
  board.changed();
  await answer(table(1, 'w2'));
  board.changed();
  await answer(table(2, 'w3'));
  expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
});

it('a question that failed is asked again after the next commit', async () => {
  const faults: unknown[] = [];
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked === 1) throw new Error('away');
    return table(asked);
  };
  const board = new LiveBoard(ask, (error) => faults.push(error), atOnce);
  const seen: number[] = [];
  board.join(({ table: { rows } }) => seen.push(rows[0]?.received ?? -1));
  await settled();
  board.changed();
  await settled();
  expect([faults.length, seen]).toEqual([1, [2]]);
});

it('nobody asks for a board that nobody looks at any more', async () => {
  let asked = 0;
  const boards = new LiveBoards<string>(async () => {
    asked += 1;
    return table(asked);
  }, unexpected);
  const leave = [
    boards.join('one', () => undefined),
    boards.join('one', () => undefined),
    boards.join('two', () => undefined),
  ];
  await settled();
  for (const one of leave) one();
  boards.changed();
  await settled();
  expect(asked).toBe(2);
});
