import { Client } from 'pg';

/** A right that one process holds at a time, as long as its session with the database lives. */
export interface SessionLock {
  /** Whether it is ours now; takes it when it is free. */
  take(): Promise<boolean>;
  isHeld(): boolean;
  /** Ends the session, so that somebody else may take it at once. */
  close(): Promise<void>;
}

export interface SessionLockOptions {
  readonly databaseUrl: string;
  /** Name of the lock; one for each database. */
  readonly lock: string;
}

/**
 * An advisory lock on a session of its own. A broken session gives the lock back, perhaps before its holder has noticed:
 * for a moment two may think that they hold it, and what they do must bear that.
 */
export function openSessionLock({ databaseUrl, lock }: SessionLockOptions): SessionLock {
  let session: Client | undefined;
  let held = false;

  const lose = async (client: Client): Promise<void> => {
    if (session !== client) return;
    session = undefined;
    held = false;
    await client.end().catch(() => undefined);
  };
  const connected = async (): Promise<Client> => {
    const client = new Client({
      connectionString: databaseUrl,
      keepAlive: true,
      application_name: `lock ${lock}`,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => void lose(client)).on('end', () => void lose(client));
    await client.connect();
    return client;
  };

  return {
    isHeld: () => held,
    async take() {
      if (held) return true;
      session ??= await connected();
      const client = session;
      // asked again and again: a query that waits for the lock would hold a snapshot, and with it back the vacuum
      const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', [lock]);
      held = session === client && rows[0]?.mine === true;
      return held;
    },
    async close() {
      if (session) await lose(session);
    },
  };
}
