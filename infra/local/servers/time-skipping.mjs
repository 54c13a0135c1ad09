/** The Temporal server for tests whose clock skips ahead while nothing happens. It keeps nothing. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findJars, TEST_SERVER } from '../find/jars.mjs';
import { findJava } from '../find/java.mjs';
import { testServerAnswers } from '../probe/temporal.mjs';
import { startChild } from '../process/child.mjs';
import { choosePort } from '../process/ports.mjs';
import { runServer } from './server.mjs';

const JVM = ['-Xmx512m', '-XX:+UseSerialGC'];
const MAIN = 'io.temporal.testserver.TestServer';

/**
 * @param {{home: string, port?: number, startAt?: number, log: (line: string) => void}} options any free port unless told;
 *   startAt: milliseconds since 1970 that its clock shows first, and then time skips only when a client asks (a told story);
 *   without it the clock starts now and skips whenever nothing happens
 */
export function startTimeSkipping({ home, port = 0, startAt, log }) {
  const launch = async () => {
    const [java, lib] = await Promise.all([findJava(), findJars(TEST_SERVER, log)]);
    const chosen = await choosePort(port, 'the time-skipping Temporal', log);
    const child = await startChild(java, [...JVM, '-cp', join(lib, '*'), ...program(chosen, startAt)], {
      logFile: join(home, 'logs', 'time-skipping.log'),
    });
    return {
      child,
      addresses: { address: `127.0.0.1:${chosen}`, namespace: 'default', port: chosen },
      ports: [chosen],
    };
  };
  return runServer({ name: 'time-skipping', home, log, answers: (at) => testServerAnswers(at.address), launch });
}

function program(port, startAt) {
  return startAt === undefined
    ? [MAIN, String(port), '--enable-time-skipping']
    : [fileURLToPath(new URL('TimeSkippingServer.java', import.meta.url)), String(port), String(startAt)];
}

/**
 * The same server as an executable, for `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 * @param {{home: string, log: (line: string) => void}} options
 * @returns {Promise<string>} path of a shell script
 */
export async function timeSkippingExecutable({ home, log }) {
  const [java, lib] = await Promise.all([findJava(), findJars(TEST_SERVER, log)]);
  const script = join(home, 'bin', 'temporal-test-server');
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(script, `#!/bin/sh\nexec '${java}' ${JVM.join(' ')} -cp '${lib}/*' ${MAIN} "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
