/** The Temporal server for tests whose clock skips ahead while nothing happens. It keeps nothing. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findJars, TEST_SERVER } from '../find/jars.mjs';
import { findJava } from '../find/java.mjs';
import { testServerAnswers } from '../probe/temporal.mjs';
import { startChild } from '../process/child.mjs';
import { choosePort } from '../process/ports.mjs';
import { runServer } from './server.mjs';

const JVM = ['-Xmx512m', '-XX:+UseSerialGC'];
const MAIN = 'io.temporal.testserver.TestServer';

/** @param {{home: string, port?: number, log: (line: string) => void}} options any free port unless told */
export function startTimeSkipping({ home, port = 0, log }) {
  const launch = async () => {
    const [java, lib] = await Promise.all([findJava(), findJars(TEST_SERVER, log)]);
    const chosen = await choosePort(port, 'the time-skipping Temporal', log);
    const child = await startChild(
      java,
      [...JVM, '-cp', join(lib, '*'), MAIN, String(chosen), '--enable-time-skipping'],
      {
        logFile: join(home, 'logs', 'time-skipping.log'),
      },
    );
    return { child, addresses: { address: `127.0.0.1:${chosen}`, namespace: 'default', port: chosen } };
  };
  return runServer({ name: 'time-skipping', home, log, answers: (at) => testServerAnswers(at.address), launch });
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
