import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { exclusively } from './lock.mjs';

const file = () => join(temporaryFolder(), 'some.lock');

it('two who want the same thing get it one after the other', async () => {
  const lock = file();
  let inside = 0;
  const work = async () => {
    expect(++inside).toBe(1);
    await new Promise(setImmediate);
    inside--;
  };
  await Promise.all(Array.from({ length: 5 }, () => exclusively(lock, {}, work)));
  expect(existsSync(lock)).toBe(false);
});

it('a lock whose holder was killed holds nobody up', async () => {
  const lock = file();
  writeFileSync(lock, JSON.stringify({ pid: process.pid, identity: 'somebody who lived before' }));
  expect(await exclusively(lock, { within: 2_000 }, async () => 'done')).toBe('done');
});

it('tells whom it waits for, and gives up with a line that names the file', async () => {
  const lock = file();
  const waited = [];
  await exclusively(lock, {}, async () => {
    const second = exclusively(lock, { busy: (pid) => waited.push(pid), within: 300 }, async () => 'never');
    await expect(second).rejects.toThrow(lock);
  });
  expect(waited).toEqual([process.pid]);
});
