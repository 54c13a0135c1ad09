/** What `npm test` runs, and how it counts. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServers } from '../local/index.mjs';

const bin = (name) => join('node_modules', '.bin', name);

/** Each counts as one test. */
const CHECKS = [
  { name: 'format and lint', command: [bin('biome'), 'ci', '.'] },
  { name: 'types', command: [process.execPath, 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json', '--noEmit'] },
];

/** Suffixes of the files that a suite runs, and the servers that it needs, each started once. */
const SUITES = {
  all: { checks: true, files: 'unit|int|e2e', servers: ['postgres', 'kafka', 'temporal', 'time-skipping'] },
  check: { checks: true, servers: [] },
  unit: { files: 'unit', servers: [] },
  int: { files: 'int|e2e', servers: ['postgres', 'kafka', 'temporal', 'time-skipping'] },
  // the property tests of the pure libraries, many more times; FAST_CHECK_RUNS says how many
  nightly: { files: 'unit', servers: [], rooms: ['libs/calendar/', 'libs/procedure/', 'libs/case/'], runs: 10_000 },
  // starts and kills servers of its own: one after the other
  faults: { files: 'faults', servers: [], workers: 1 },
};

/**
 * @param {string} name of the suite
 * @param {readonly string[]} jestArguments e.g. a path pattern
 * @returns {Promise<number>} exit code: 0 only when something ran and nothing failed
 */
export async function runSuites(name, jestArguments) {
  const suite = SUITES[name];
  if (!suite) {
    console.error(`no suite ${name}; there are ${Object.keys(SUITES).join(', ')}`);
    return 2;
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  const count = (more) => {
    for (const key of Object.keys(total)) total[key] += more[key] ?? 0;
  };
  if (suite.checks) for (const check of CHECKS) count(await runCheck(check));
  if (suite.files) count(await withServers(suite.servers, (env) => runJest(suite, jestArguments, env)));
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function runCheck({ name, command }) {
  const failed = (await run(command)) !== 0;
  console.log(`${failed ? '✕' : '✓'} ${name}`);
  return failed ? { failed: 1 } : { passed: 1 };
}

async function withServers(which, work) {
  if (which.length === 0) return work({});
  const { servers, stop } = await startServers({ which, ephemeral: true, log: (line) => console.log(line) });
  try {
    return await work({
      TEST_DATABASE_URL: servers.postgres.url,
      TEST_KAFKA_BROKERS: servers.kafka.address,
      TEST_TEMPORAL_ADDRESS: servers.temporal.address,
      TEST_TIME_SKIPPING_ADDRESS: servers['time-skipping'].address,
    });
  } finally {
    await stop();
  }
}

async function runJest({ files, workers = 2, rooms = [], runs }, jestArguments, servers) {
  const env = runs ? { FAST_CHECK_RUNS: String(runs), ...process.env, ...servers } : servers;
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-jest-'));
  const report = join(folder, 'report.json');
  const pattern = `\\.(${files})\\.spec\\.(ts|mjs)$`;
  const asked = jestArguments.filter((argument) => !argument.startsWith('-'));
  const named = asked.length > 0 ? asked : rooms;
  const options = jestArguments.filter((argument) => argument.startsWith('-'));
  const patterns = named.length > 0 ? named.map((path) => `${path}.*${pattern}`) : [pattern];
  try {
    const command = [
      process.execPath,
      'infra/tooling/jest.mjs',
      '--json',
      `--outputFile=${report}`,
      `--maxWorkers=${workers}`,
    ];
    const status = await run([...command, ...options, ...patterns], env);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // a non-zero end without a failed test is a failure all the same
    return {
      passed: numPassedTests,
      failed: failed || (status === 0 ? 0 : 1),
      skipped: numPendingTests + numTodoTests,
    };
  } catch (error) {
    console.error(`jest gave no report: ${error.message}`);
    return { failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run([program, ...args], env = {}) {
  return new Promise((resolve) => {
    // jest's --json goes to the file; what it would print of it on standard output is dropped
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
