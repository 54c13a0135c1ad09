import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '@lienthong/platform/temporal';

/** Sandbox code is bundled from its source, in the checkout; an image carries only the bundle. */
const WORKFLOWS = fileURLToPath(new URL('../../../workflows/case/src/index.ts', import.meta.url));

/** Where the build leaves the bundle, beside the compiled app. */
export const BUNDLE_FILE = fileURLToPath(new URL('./workflow-bundle.js', import.meta.url));

/** Code of the bundle that a worker runs. */
export async function flowBundle(): Promise<string> {
  const { code } = await bundleWorkflows(WORKFLOWS, quiet);
  return code;
}

const silent = (): void => undefined;
/** The bundler tells of every file; a build wants to hear of what is wrong. */
const quiet = { log: silent, trace: silent, debug: silent, info: silent, warn: console.warn, error: console.error };
