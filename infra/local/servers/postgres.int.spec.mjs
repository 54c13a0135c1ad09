import pg from 'pg';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { startPostgres } from './postgres.mjs';

async function query(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('what PostgreSQL acknowledged is there after a kill -9, at the same address', async () => {
  const home = temporaryFolder();
  const first = await startPostgres({ home, port: 0, log: () => undefined });
  await query(first.url, "CREATE TABLE hồ_sơ (tên text); INSERT INTO hồ_sơ VALUES ('Đất đai')");
  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  const second = await startPostgres({ home, port: first.port, log: () => undefined });
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'SELECT lower(tên) AS tên FROM hồ_sơ')).toEqual([{ tên: 'đất đai' }]);
  expect(await query(second.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  expect(await second.stop()).toBe('stopped');
});
