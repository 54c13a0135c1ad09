import { Client } from 'pg';

export interface Listening {
  stop(): Promise<void>;
}

export interface ListenOptions {
  readonly databaseUrl: string;
  readonly channel: string;
  /** Called for each notice, and with '' after each (re)connection: notices sent meanwhile are lost, so look once. */
  readonly onNotice: (payload: string) => void;
  readonly onError?: (error: Error) => void;
  readonly retryMilliseconds?: number;
}

/** Listens to a channel of NOTIFY on a connection of its own, and reconnects for ever until stopped. */
export function listen({
  databaseUrl,
  channel,
  onNotice,
  onError = () => undefined,
  retryMilliseconds = 500,
}: ListenOptions): Listening {
  let stopped = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const own = new Client({ connectionString: databaseUrl, keepAlive: true, application_name: `listen ${channel}` });
    client = own;
    let lost = false;
    const reconnect = (error?: Error) => {
      if (error && !stopped) onError(error);
      if (lost || stopped) return;
      lost = true;
      own.end().catch(() => undefined);
      retry = setTimeout(() => void connect(), retryMilliseconds);
    };
    own.on('error', reconnect).on('end', () => reconnect());
    own.on('notification', ({ payload }) => onNotice(payload ?? ''));
    try {
      await own.connect();
      await own.query(`LISTEN ${own.escapeIdentifier(channel)}`);
      if (!stopped) onNotice('');
    } catch (error) {
      reconnect(error instanceof Error ? error : new Error(String(error)));
    }
  };
  void connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
