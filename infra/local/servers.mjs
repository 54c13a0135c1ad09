/**
 * `node infra/local/servers.mjs [--ephemeral] [NAME…]` starts servers, prints one line of JSON when all are ready, and
 * stops them on Ctrl-C or when standard input is closed. `--ephemeral`: other ports, nothing left behind.
 */
import { SERVERS, startServers } from './start-servers.mjs';

const [flags, named] = [
  process.argv.slice(2).filter((arg) => arg.startsWith('--')),
  process.argv.slice(2).filter((arg) => !arg.startsWith('--')),
];
const which = named.length > 0 ? named : ['postgres', 'kafka', 'temporal'];
const unknown = [
  ...which.filter((name) => !Object.hasOwn(SERVERS, name)),
  ...flags.filter((flag) => flag !== '--ephemeral'),
];
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; servers: ${Object.keys(SERVERS).join(', ')}; option: --ephemeral`);
  process.exit(2);
}
const asked = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  process.stdin.on('close', resolve).on('end', resolve).resume();
});
const running = startServers({ which, ephemeral: flags.includes('--ephemeral'), log: (line) => console.error(line) });
void running.then(
  ({ home, env, servers }) => console.log(JSON.stringify({ home, env, servers }, withoutHandles)),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
await asked;
await (await running).stop();
process.exit(0);

/** What a program can do with a server is of no use to who reads the line. */
function withoutHandles(key, value) {
  return key === 'exited' ? undefined : value;
}
