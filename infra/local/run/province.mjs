/** Brings a whole province up and takes it down again, in order. */
import { join } from 'node:path';
import { SERVERS, startServers } from '../start-servers.mjs';
import { startApp } from './app.mjs';
import { inItsRole, planApps } from './apps.mjs';
import { keepRunning } from './keep-running.mjs';

/** Made-up cases are for our own database alone, never for one that somebody names. */
const demoProvince = process.env.DATABASE_URL ? [] : ['--demo-province'];
const SETUP = { name: 'setup', script: 'apps/cli/dist/main.js', args: ['setup', ...demoProvince] };

/**
 * @param {{home: string, built: Promise<void>, log: (line: string) => void, stack: {stop: () => Promise<unknown>}[][]}} options
 *   built resolves when the apps are compiled; stack is filled as things come up, so that a stop in the middle reaches them all
 * @returns addresses of what runs and the settings that lead there
 * @throws when anything does not come up
 */
export async function startProvince({ home, built, log, stack }) {
  const [running] = await Promise.all([
    startServers({ home, which: ['postgres', 'kafka', 'temporal'], log }).then((it) => rememberServers(it, stack, log)),
    built,
  ]);
  const plan = await planApps({ home, servers: running.env, log });
  const start = (app) => keepRunning(app.name, () => startApp(app, { home, log }), log);
  const together = async (apps) => {
    const kept = [];
    stack.push(kept);
    await all(apps.map((app) => start(app).then((it) => kept.push(it))));
  };
  await all([setUp({ ...SETUP, env: plan.env }, { home, log }), together(plan.identity ? [plan.identity] : [])]);
  await together(plan.apps.map((app) => inItsRole(app, home)));
  return { ...plan.addresses, temporalUi: running.servers.temporal.uiUrl, logs: join(home, 'logs'), env: plan.env };
}

/** In reverse order, each layer side by side. @param {{stop: () => Promise<unknown>}[][]} stack */
export async function stopProvince(stack) {
  for (const layer of [...stack].reverse()) await Promise.allSettled(layer.map((it) => it.stop()));
}

/** Migrations, roles, topics, catalogue, demo province: a command that does nothing the second time. */
async function setUp(command, options) {
  const { exited } = await startApp(command, options);
  const how = await exited;
  if (how !== 'code 0') throw new Error(`setting up the database ended with ${how}`);
}

/** A server that dies comes back where it was, so that apps find it again. */
async function rememberServers(running, stack, log) {
  const layer = [];
  stack.push(layer);
  for (const [name, server] of Object.entries(running.servers)) {
    if (server.reused) continue;
    const again = (before) => SERVERS[name]({ home: running.home, port: before.port, log });
    layer.push(await keepRunning(name, again, log, server));
  }
  return running;
}

/** Waits for all to settle before it throws: what came up late must be on the stack to be stopped. */
async function all(promises) {
  const fault = (await Promise.allSettled(promises)).find((result) => result.status === 'rejected');
  if (fault) throw fault.reason;
}
