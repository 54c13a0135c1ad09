import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { isAlive } from './identity.mjs';
import { until } from './wait.mjs';

it('a server does not survive the kill -9 of the one who started it', async () => {
  const logFile = join(temporaryFolder(), 'child.log');
  const starter = `
    import { startChild } from ${JSON.stringify(new URL('./child.mjs', import.meta.url).href)};
    const { pid, identity } = await startChild(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { logFile: ${JSON.stringify(logFile)} });
    console.log(JSON.stringify({ pid, identity }));
    setInterval(() => undefined, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', starter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await createInterface({ input: parent.stdout })
    [Symbol.asyncIterator]()
    .next()
    .then(({ value }) => [value]);
  const server = JSON.parse(line);
  expect(isAlive(server)).toBe(true);
  parent.kill('SIGKILL');
  expect(await until(() => !isAlive(server), { within: 15_000 })).toBe(true);
});
