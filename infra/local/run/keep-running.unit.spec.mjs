import { keepRunning } from './keep-running.mjs';

function app() {
  let finish;
  const exited = new Promise((resolve) => {
    finish = resolve;
  });
  return { exited, crash: finish, stop: async () => finish('stopped') };
}

it('what crashes is started again, and the reader is told', async () => {
  const said = [];
  const started = [app(), app()];
  let again;
  const back = new Promise((resolve) => {
    again = resolve;
  });
  let count = 0;
  const kept = await keepRunning(
    'case-worker',
    async () => started[count++],
    (line) => {
      said.push(line);
      if (line.endsWith('up again')) again();
    },
  );
  started[0].crash('code 1');
  await back;
  expect(said).toEqual(['case-worker ended (code 1), starting it again in 0.5 s', 'case-worker is up again']);
  await kept.stop();
  expect(count).toBe(2);
});

it('what is stopped stays stopped', async () => {
  let count = 0;
  const kept = await keepRunning(
    'case-api',
    async () => {
      count++;
      return app();
    },
    () => undefined,
  );
  await kept.stop();
  expect(count).toBe(1);
});
