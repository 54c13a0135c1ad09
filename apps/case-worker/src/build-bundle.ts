/** Run by the build of this app: writes the workflow bundle beside the compiled code. */
import { writeFileSync } from 'node:fs';
import { BUNDLE_FILE, flowBundle } from './flow-bundle.js';

writeFileSync(BUNDLE_FILE, await flowBundle());
