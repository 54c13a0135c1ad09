/** Runs a told program of the workspace from its build: `node infra/tooling/run.mjs test/demo [arguments]`. */
import { ensureBuilt, ensureWorkspace } from '../local/bootstrap.mjs';

await ensureWorkspace();
await ensureBuilt();
const [program, ...args] = process.argv.slice(2);
process.argv.splice(1, process.argv.length - 1, program, ...args);
await import(new URL(`../../${program}/dist/main.js`, import.meta.url).href);
