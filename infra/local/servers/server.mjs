/** What all servers have in common: one at a time on a home, used again when it runs, ended when nobody owns it. */
import { end } from '../process/end.mjs';
import { isAlive, thisProcess } from '../process/identity.mjs';
import { exclusively } from '../process/lock.mjs';
import { releasePort } from '../process/ports.mjs';
import { readRecord, recordFile, removeRecord, writeRecord } from '../process/records.mjs';
import { until } from '../process/wait.mjs';

const READY_WITHIN_MS = 90_000;
const ANSWER_WITHIN_MS = 10_000;

/**
 * @template {{port: number}} A
 * @param {{
 *   name: string, home: string, log: (line: string) => void,
 *   answers: (addresses: A) => Promise<boolean>,
 *   launch: () => Promise<{child: Awaited<ReturnType<typeof import('../process/child.mjs').startChild>>, addresses: A, ports: readonly number[]}>,
 * }} server launch starts the process on ports that are given back when it ends; answers asks it whether it is there and ours
 * @returns {Promise<A & {pid: number, reused: boolean, exited: Promise<unknown>, stop: () => Promise<string>}>}
 * @throws when it does not come up, with its last words
 */
export function runServer({ name, home, log, answers, launch }) {
  const busy = (pid) => log(`${name}: process ${pid} is starting it, waiting`);
  return exclusively(recordFile(home, name).replace(/json$/, 'lock'), { busy, within: 180_000 }, async () => {
    const running = await findRunning({ name, home, log, answers });
    if (running) return running;
    const { child, addresses, ports } = await launch();
    void child.exited.then(() => ports.forEach(releasePort));
    await untilReady({ name, child, answers: () => answers(addresses) });
    writeRecord(home, name, { pid: child.pid, identity: child.identity, owner: thisProcess(), addresses });
    const stop = async () => {
      const how = await child.stop();
      if (readRecord(home, name)?.identity === child.identity) removeRecord(home, name);
      if (how === 'killed') log(`${name}: did not stop when asked, killed`);
      return how;
    };
    return { ...addresses, pid: child.pid, reused: false, exited: child.exited, stop };
  });
}

async function findRunning({ name, home, log, answers }) {
  const record = readRecord(home, name);
  if (!record || !isAlive(record)) return undefined;
  const { pid, owner, addresses } = record;
  if (!isAlive(owner)) {
    log(`${name}: ending what an earlier start left behind (process ${pid})`);
    await end(record);
    return undefined;
  }
  if (!(await until(() => answers(addresses), { within: ANSWER_WITHIN_MS }))) {
    throw new Error(
      `${name} (process ${pid}, port ${addresses.port}, started by process ${owner.pid}) runs but does not answer; stop process ${owner.pid} first`,
    );
  }
  log(`${name}: using the one that runs (process ${pid}, port ${addresses.port})`);
  return { ...addresses, pid, reused: true, exited: new Promise(() => undefined), stop: async () => 'left running' };
}

async function untilReady({ name, child, answers }) {
  const up = await until(async () => !child.isRunning() || (await answers()), { within: READY_WITHIN_MS });
  if (up && child.isRunning()) return;
  await child.stop();
  throw new Error(
    `${name} ${up ? 'ended while starting' : 'did not answer in time'}; its last words:\n${child.lastWords()}`,
  );
}
