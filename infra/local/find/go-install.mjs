/** Programs built from the Go module proxy. */
import { onPath, runTool } from './run-tool.mjs';

const TELL_EVERY_MS = 5_000;

/**
 * Builds programs of one version into a folder, telling how far it is.
 * @param {readonly string[]} programs e.g. `github.com/temporalio/cli/cmd/temporal@v1.5.1`
 * @param {string} folder
 * @param {{log: (line: string) => void, usually: string}} options
 * @throws when Go is missing or the build fails
 */
export async function goInstall(programs, folder, { log, usually }) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  log(`building ${programs.join(' and ')} with Go, once for this user; usually ${usually}`);
  let modules = 0;
  let packages = 0;
  let toldAt = started;
  const onLine = (line) => {
    if (line.startsWith('go: downloading')) modules++;
    else packages++;
    if (Date.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = Date.now();
    log(`  ${seconds()} s: ${modules} modules fetched, ${packages} packages compiled`);
  };
  // Without cgo nobody needs a C compiler; -s -w leaves the debug tables out of a file of a quarter of a gigabyte.
  const env = { ...process.env, GOBIN: folder, CGO_ENABLED: '0' };
  await runTool(goCommand(), ['install', '-v', '-ldflags', '-s -w', ...programs], { env, onLine });
  log(`built in ${seconds()} s`);
}

/** Folder of a module's source in the module cache, fetched when it is not there. @returns {Promise<string>} */
export async function goModuleFolder(module) {
  const answer = await runTool(goCommand(), ['mod', 'download', '-json', module]);
  return JSON.parse(answer.slice(answer.indexOf('{'))).Dir;
}

function goCommand() {
  const go = onPath('go');
  if (!go) throw new Error('Go is not on PATH (https://go.dev/dl)');
  return go;
}
