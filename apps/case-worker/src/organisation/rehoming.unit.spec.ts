import { startRehoming } from './rehoming.js';

const silent = { info: () => undefined, warn: () => undefined } as never;

/** Sweeps one after the other, each as the test says. */
function sweeps(...results: (() => Promise<number>)[]) {
  let done = 0;
  let seen: () => void = () => undefined;
  const organisation = {
    rehome: () => {
      const result = results[Math.min(done, results.length - 1)]!();
      done += 1;
      seen();
      return result;
    },
  };
  const times = async (n: number) => {
    while (done < n)
      await new Promise<void>((resolve) => {
        seen = resolve;
      });
  };
  return { cases: { organisation } as never, times, count: () => done };
}

it('sweeps again and again, also after one that failed', async () => {
  const { cases, times } = sweeps(
    () => Promise.reject(new Error('away')),
    () => Promise.resolve(3),
  );
  const rehoming = startRehoming(cases, silent, 1);
  await times(3);
  await rehoming.stop();
});

it('never runs two sweeps at once, and stops after the one in hand', async () => {
  let finish: (legs: number) => void = () => undefined;
  const { cases, times, count } = sweeps(
    () =>
      new Promise<number>((resolve) => {
        finish = resolve;
      }),
  );
  const rehoming = startRehoming(cases, silent, 1);
  await times(1);
  const stopped = rehoming.stop();
  finish(0);
  await stopped;
  expect(count()).toBe(1);
});
