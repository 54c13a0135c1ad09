import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const node = join(root, 'node_modules/.bin/node');

/** A program as it is shipped, under Node's own loader: jest finds exports of CommonJS packages that Node does not. */
function run(script: string, ...args: readonly string[]) {
  const env = { PATH: process.env.PATH ?? '' };
  const { status, stderr } = spawnSync(node, [join(root, script), ...args], { env });
  return { status, said: stderr.toString() };
}

it.each([
  ['case-api', ['DATABASE_URL', 'OIDC_ISSUER']],
  ['case-worker', ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'KAFKA_BROKERS', 'LIENTHONG_CODEC_KEY']],
  ['event-relay', ['DATABASE_URL', 'KAFKA_BROKERS']],
  ['indicator-service', ['DATABASE_URL', 'KAFKA_BROKERS']],
])('%s loads, and says at once every setting that it lacks (design.md, Commands and addresses)', (app, names) => {
  const { status, said } = run(`apps/${app}/dist/main.js`);
  expect(said).toContain(`Settings: ${names.map((name) => `${name}: missing`).join('; ')}`);
  expect(status).not.toBe(0);
});

it('lienthong loads its commands that need servers, and says what it lacks', () => {
  const { status, said } = run('apps/cli/bin/lienthong.mjs', 'setup');
  expect(said).toContain('Settings: DATABASE_URL: missing; KAFKA_BROKERS: missing');
  expect(status).toBe(1);
});
