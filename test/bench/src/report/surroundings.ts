import { statfsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { KAFKA } from '@lienthong/local/run';
import type { Pool } from 'pg';

/** What the figures stand on besides our code. */
export interface Surroundings {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly kafka: string;
  readonly fsync: string;
  readonly synchronousCommit: string;
}

/** Memory file systems: what is written there survives nothing, so no figure of durability may stand on it. */
const IN_MEMORY = [0x01021994, 0x858458f6];

/** @throws {Error} when the data lie in memory or PostgreSQL was told not to be durable */
export async function surroundings(pool: Pool, home: string, temporal: string): Promise<Surroundings> {
  if (IN_MEMORY.includes(statfsSync(home).type))
    throw new Error(`${home} lies in memory, where fsync means nothing: set TMPDIR to a folder on a disk`);
  const setting = async (name: string) =>
    (await pool.query<Record<string, string>>(`SHOW ${name}`)).rows[0]?.[name] ?? '?';
  const [fsync, synchronousCommit] = [await setting('fsync'), await setting('synchronous_commit')];
  if (fsync !== 'on' || synchronousCommit !== 'on')
    throw new Error('PostgreSQL runs without fsync: nothing to measure');
  return {
    processor: cpus()[0]?.model ?? '?',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres: await setting('server_version'),
    temporal,
    kafka: KAFKA.version,
    fsync,
    synchronousCommit,
  };
}
