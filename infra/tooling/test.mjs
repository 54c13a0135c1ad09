/**
 * `npm test`: installs what is missing, checks format, lint and types, starts each server once, runs every suite and ends
 * with one line `N passed, N failed, N skipped`. `--suite check|unit|int|faults|nightly` runs a part; other arguments go to jest.
 */
import { ensureWorkspace } from '../local/bootstrap.mjs';

await ensureWorkspace();
const { runSuites } = await import('./suites.mjs');
const args = process.argv.slice(2);
const named = args.indexOf('--suite');
const [, suite = 'all'] = named < 0 ? [] : args.splice(named, 2);
process.exit(await runSuites(suite, args));
