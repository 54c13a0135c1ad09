import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { startChild } from './child.mjs';
import { end } from './end.mjs';
import { isAlive, thisProcess } from './identity.mjs';
import { until } from './wait.mjs';

const logFile = join(temporaryFolder(), 'child.log');
const startScript = (script, options = {}) => startChild(process.execPath, ['-e', script], { logFile, ...options });
const deaf = "process.on('SIGTERM', () => undefined); console.log('deaf'); setInterval(() => undefined, 1000)";

describe('ending a child', () => {
  it('asks first', async () => {
    const child = await startScript(
      "process.on('SIGTERM', () => process.exit(0)); console.log('ready'); setInterval(() => undefined, 1000)",
    );
    await until(() => child.lastWords() === 'ready', { within: 10_000 });
    expect(await child.stop()).toBe('stopped');
    expect(await child.exited).toBe(0);
  });

  it('kills one that does not listen, after its time of grace', async () => {
    const child = await startScript(deaf, { graceMs: 200 });
    await until(() => child.lastWords() === 'deaf', { within: 10_000 });
    expect(await child.stop()).toBe('killed');
    expect(await child.exited).toBe('SIGKILL');
  });

  it('never touches a process that only got the same number', async () => {
    expect(await end({ pid: process.pid, identity: 'somebody who lived before' })).toBe('gone');
    expect(isAlive(thisProcess())).toBe(true);
  });
});
