/** `npm start`: from a fresh clone to a running province; Ctrl-C takes all of it down. */
import { existsSync, readFileSync } from 'node:fs';
import { ensureBuilt, ensureWorkspace } from './bootstrap.mjs';
import { checkout, homeFolder } from './find/folders.mjs';

const started = Date.now();
const log = (line) => console.log(`· ${line}`);
await ensureWorkspace({ build: false }).catch(giveUp);

const { announce, greeting, runningProvince, withdraw } = await import('./run/greeting.mjs');
const { startProvince, stopProvince } = await import('./run/province.mjs');
const home = homeFolder();
const other = runningProvince(home);
if (other) {
  console.log(`Liên Thông đang chạy · already running: ${other.api} (process ${other.startedBy.pid})`);
  process.exit(0);
}

const stack = [];
let stopping = false;
async function stop(code) {
  if (stopping) {
    log('dừng ngay · stopping at once'); // the warden process ends what is left
    process.exit(1);
  }
  stopping = true;
  log('đang dừng · stopping');
  withdraw(home);
  await stopProvince(stack);
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
process.on('disconnect', () => void stop(0)); // the older Node that handed over to us was killed

try {
  const province = await startProvince({ home, built: build(), log, stack });
  announce(home, province);
  console.log(greeting(province, staff(), Math.round((Date.now() - started) / 1000)));
} catch (error) {
  if (!stopping) {
    console.error(`\n${error.message}\n`);
    console.error('npm run doctor nói thiếu gì · says what is missing');
    await stop(1);
  }
}

async function build() {
  const since = Date.now();
  await ensureBuilt();
  log(`compiled in ${Math.round((Date.now() - since) / 1000)} s`);
}

/** Made-up people whom the local issuer signs in; none when somebody else's issuer is used. */
function staff() {
  const file = new URL('identity/staff.json', import.meta.url);
  return process.env.OIDC_ISSUER || !existsSync(file) ? [] : JSON.parse(readFileSync(file, 'utf8'));
}

function giveUp(error) {
  console.error(`\n${error.message}\n(${checkout})`);
  process.exit(1);
}
