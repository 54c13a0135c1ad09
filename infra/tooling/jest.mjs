/** Runs jest on ES modules: `node infra/tooling/jest.mjs [paths and options of jest]`. */
import { spawnSync } from 'node:child_process';

const jest = new URL('../../node_modules/jest/bin/jest.js', import.meta.url).pathname;
const args = ['--experimental-vm-modules', '--no-warnings', jest, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
process.exit(status ?? 1);
