import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { cached } from './cached.mjs';

const kept = process.env.LIENTHONG_CACHE;
beforeEach(() => {
  process.env.LIENTHONG_CACHE = temporaryFolder();
});
afterAll(() => {
  if (kept === undefined) delete process.env.LIENTHONG_CACHE;
  else process.env.LIENTHONG_CACHE = kept;
});

it('what two want at once is built once', async () => {
  let built = 0;
  const make = async (folder) => {
    built++;
    writeFileSync(join(folder, 'tool'), 'binary');
  };
  const folders = await Promise.all([1, 2].map(() => cached('tool-1.0', { log: () => undefined, make })));
  expect(built).toBe(1);
  expect(readdirSync(folders[0])).toEqual(['tool']);
  expect(folders[1]).toBe(folders[0]);
});

it('a build that fails leaves nothing that looks finished', async () => {
  const make = async (folder) => {
    writeFileSync(join(folder, 'tool'), 'half');
    throw new Error('network is down');
  };
  await expect(cached('tool-1.0', { log: () => undefined, make })).rejects.toThrow('network is down');
  expect(readdirSync(process.env.LIENTHONG_CACHE)).toEqual([]);
});
