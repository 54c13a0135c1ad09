import { readdirSync } from 'node:fs';
import { startServers } from './start-servers.mjs';
import { temporaryFolder } from './testing/temporary-folder.mjs';

const nobodyThere = '127.0.0.1:9';

it('an address in the environment that does not answer is named, and nothing else stays up', async () => {
  const home = temporaryFolder();
  const env = { ...process.env, KAFKA_BROKERS: nobodyThere, DATABASE_URL: '', TEMPORAL_ADDRESS: '' };
  const starting = startServers({ home, which: ['postgres', 'kafka'], env });
  await expect(starting).rejects.toThrow(`kafka: KAFKA_BROKERS is set, but nothing answers at ${nobodyThere}`);
  expect(readdirSync(`${home}/run`)).toEqual([]);
});

it('a database of somebody else is used as it is, and left running', async () => {
  const own = await startServers({ which: ['postgres'], ephemeral: true });
  const home = temporaryFolder();
  const guest = await startServers({ home, which: ['postgres'], env: { DATABASE_URL: own.env.DATABASE_URL } });
  expect(guest.env).toEqual(own.env);
  await guest.stop();
  expect(process.kill(own.servers.postgres.pid, 0)).toBe(true);
  await own.stop();
});
