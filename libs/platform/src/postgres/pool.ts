import { Pool } from 'pg';

export interface PoolOptions {
  readonly databaseUrl: string;
  /** Seen in pg_stat_activity. */
  readonly name: string;
  /** Connections at most. */
  readonly size?: number;
}

/**
 * A pool of connections. A connection that breaks while idle is replaced by the next query that needs one,
 * so nothing has to be done about it here.
 */
export function openPool({ databaseUrl, name, size = 10 }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: name,
    max: size,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  return pool;
}
