import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../probe/tcp.mjs';
import { startChild } from '../process/child.mjs';
import { identityOf, isAlive } from '../process/identity.mjs';
import { anyPort } from '../process/ports.mjs';
import { writeRecord } from '../process/records.mjs';
import { until } from '../process/wait.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { runServer } from './server.mjs';

const script = (port) => `require('net').createServer((socket) => socket.end('here')).listen(${port}, '127.0.0.1')`;

function start(home, said = [], program = script) {
  const launch = async () => {
    const port = await anyPort();
    const child = await startChild(process.execPath, ['-e', program(port)], {
      logFile: join(home, 'logs', 'echo.log'),
    });
    return { child, addresses: { port }, ports: [port] };
  };
  const answers = async ({ port }) => (await ask(port, Buffer.from('?'), () => true))?.toString() === 'here';
  return runServer({ name: 'echo', home, log: (line) => said.push(line), answers, launch });
}

describe('a server on a home', () => {
  let home;
  beforeEach(() => {
    home = temporaryFolder();
  });

  it('is used again by whoever starts it while it runs, and left running by them', async () => {
    const first = await start(home);
    const second = await start(home);
    expect(second).toMatchObject({ reused: true, pid: first.pid, port: first.port });
    await second.stop();
    expect(identityOf(first.pid)).toBeDefined();
    expect(await first.stop()).toBe('stopped');
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  });

  it('is ended when an earlier start left it behind, and started afresh', async () => {
    const orphan = spawn(process.execPath, ['-e', script(await anyPort())]);
    const known = { pid: orphan.pid, identity: identityOf(orphan.pid) };
    writeRecord(home, 'echo', { ...known, owner: { pid: 1, identity: 'long gone' }, addresses: { port: 1 } });
    const said = [];
    const server = await start(home, said);
    expect(isAlive(known)).toBe(false);
    expect(server.reused).toBe(false);
    expect(said).toEqual([`echo: ending what an earlier start left behind (process ${known.pid})`]);
    await server.stop();
  });

  it('starts again after a kill -9', async () => {
    const first = await start(home);
    process.kill(first.pid, 'SIGKILL');
    await until(() => identityOf(first.pid) === undefined, { within: 5_000 });
    const second = await start(home);
    expect(second.pid).not.toBe(first.pid);
    await second.stop();
  });

  it('that cannot start says its last words', async () => {
    const failing = () => "console.error('no room on the disk'); process.exit(3)";
    await expect(start(home, [], failing)).rejects.toThrow('no room on the disk');
  });
});
