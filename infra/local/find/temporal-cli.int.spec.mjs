import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { lookForTemporalCli, TEMPORAL_CLI_VERSION } from './temporal-cli.mjs';

const root = temporaryFolder();
const env = { PATH: join(root, 'bin'), LIENTHONG_CACHE: join(root, 'cache') };
const inPath = join(root, 'bin', 'temporal');
const inCache = join(root, 'cache', `temporal-cli-${TEMPORAL_CLI_VERSION}`, 'temporal');

function put(file) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
}

it('looks on PATH first, then in the cache, and says where it found it', () => {
  expect(lookForTemporalCli(env)).toBeUndefined();
  put(inCache);
  expect(lookForTemporalCli(env)).toEqual({ path: inCache, from: 'cache' });
  put(inPath);
  expect(lookForTemporalCli(env)).toEqual({ path: inPath, from: 'PATH' });
});
