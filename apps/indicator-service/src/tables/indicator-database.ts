import pg from 'pg';

const { types } = pg;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZ_ARRAY = 1185;
const DATE = 1082;
const TEXT_ARRAY = 1009 as number;

/** `2025-04-28 10:30:00+00` as the Instant that it stands for; the session's time zone is UTC. */
const instantText = (text: string): string => `${text.slice(0, 10)}T${text.slice(11, 19)}Z`;
const textArray = types.getTypeParser(TEXT_ARRAY) as (text: string) => (string | null)[];

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [TIMESTAMPTZ]: instantText,
  [TIMESTAMPTZ_ARRAY]: (text) => textArray(text).map((item) => item && instantText(item)),
  [DATE]: (text) => text,
};

/** Connections to the schema of the figures. Moments and days come back in the kernel's own forms. */
export function indicatorDatabase(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 8,
    options: '-c timezone=UTC',
    application_name: 'indicator-service',
    connectionTimeoutMillis: 5_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text') => parsers[oid] ?? types.getTypeParser(oid, format)) as never,
    },
  });
  // a connection that breaks while idle is replaced by the next query that needs one
  pool.on('error', () => undefined);
  return pool;
}
