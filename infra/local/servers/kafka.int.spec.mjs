import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { startKafka } from './kafka.mjs';

it('formats with an id that looks like an option: one random id in 64 does', async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, 'kafka'), { recursive: true });
  writeFileSync(join(home, 'kafka', 'cluster-id'), '-bcdefghijklmnopqrstuv');
  const broker = await startKafka({ home, port: 0, log: () => undefined });
  expect(await broker.stop()).toBe('stopped');
});
