import { pino } from 'pino';
import { lookAtAll } from './outlook-sweep.js';

it('goes on until nobody is left to be looked at, past those that cannot be projected', async () => {
  let left = 7;
  const asked: number[] = [];
  const lookAgain = async (limit: number) => {
    const looked = Math.min(left, limit);
    left -= looked;
    asked.push(looked);
    return { looked, failed: [{ caseCode: 'H27-250409-0001' as never, code: 'calendar.beyond' }] };
  };
  await lookAtAll({ lookAgain }, pino({ level: 'silent' }), new AbortController().signal, 3);
  expect(asked).toEqual([3, 3, 1]);
});
