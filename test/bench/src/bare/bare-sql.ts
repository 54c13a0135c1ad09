import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { atFixedRate } from '../load/open-loop.js';

/** What one real command wrote, as the bare loop writes it again under other codes. */
interface Written {
  readonly record: string;
  readonly facts: string;
  readonly legs: string;
}

const TABLES = ['case_event', 'outbox', 'case_record', 'case_leg', 'command'];
const SAMPLE = 20;

const READ = {
  name: 'bare-read',
  text: `SELECT fact.*, done.content_hash FROM bare.case_event AS fact
    LEFT JOIN bare.command AS done ON done.case_code = fact.case_code AND done.command_id = $2
    WHERE fact.case_code = $1 ORDER BY fact.seq`,
};
const WRITE = {
  name: 'bare-write',
  text: `WITH moved AS (
    INSERT INTO bare.case_record SELECT * FROM jsonb_populate_record(NULL::bare.case_record, $2::jsonb)
    ON CONFLICT (case_code) DO UPDATE SET (status, due_at, last_seq, last_hash, version)
      = ROW (excluded.status, excluded.due_at, excluded.last_seq, excluded.last_hash, excluded.version)
    RETURNING case_code
  ), facts AS (
    INSERT INTO bare.case_event SELECT fact.* FROM moved, jsonb_populate_recordset(NULL::bare.case_event, $3::jsonb) AS fact
  ), queued AS (
    INSERT INTO bare.outbox (position, case_code, seq)
    SELECT nextval('bare.position'), case_code, place FROM moved, generate_series(1, jsonb_array_length($3::jsonb)) AS place
  ), legs AS (
    INSERT INTO bare.case_leg SELECT leg.* FROM moved, jsonb_populate_recordset(NULL::bare.case_leg, $4::jsonb) AS leg
    ON CONFLICT (case_code, leg) DO UPDATE SET (status, ended_at, version) = ROW (excluded.status, excluded.ended_at, excluded.version)
  ), done AS (
    INSERT INTO bare.command (case_code, command_id, content_hash, first_seq, last_seq) SELECT $1, $5, $5, 1, 1 FROM moved
  ) SELECT pg_notify('bare_outbox', $1) FROM moved`,
};

/**
 * Milliseconds of the same SQL without anything of ours around it: read the facts of a case, write what a real command wrote,
 * in one statement of the same shape; payloads are those of cases of this run, sent at fixed times.
 */
export async function bareSqlDelays(pool: Pool, perSecond: number, seconds: number): Promise<readonly number[]> {
  await makeTables(pool);
  const cases = await writtenByRealCases(pool);
  const script = cases.flatMap((commands) => {
    const code = randomUUID();
    return commands.map((written) => ({ code, written }));
  });
  const delays: number[] = [];
  const running: Promise<void>[] = [];
  const once = async (n: number, dueAt: number): Promise<void> => {
    const next = script[n % script.length];
    if (!next) return;
    const code = `${next.code}-${Math.floor(n / script.length)}`;
    const under = (text: string) => text.replaceAll('bare-code', code);
    const { record, facts, legs } = next.written;
    const commandId = randomUUID();
    await pool.query({ ...READ, values: [code, commandId] });
    await pool.query({ ...WRITE, values: [code, under(record), under(facts), under(legs), commandId] });
    delays.push(performance.now() - dueAt);
  };
  await atFixedRate(perSecond, seconds, (n, dueAt) => running.push(once(n, dueAt)));
  await Promise.all(running);
  return delays;
}

/** With the same columns and indexes, in a schema that nobody listens to. */
async function makeTables(pool: Pool): Promise<void> {
  const tables = TABLES.map((name) => `CREATE TABLE bare.${name} (LIKE cases.${name} INCLUDING ALL);`);
  await pool.query(
    `DROP SCHEMA IF EXISTS bare CASCADE; CREATE SCHEMA bare; CREATE SEQUENCE bare.position; ${tables.join('')}`,
  );
}

/** By case, what each of its commands wrote, in order. */
async function writtenByRealCases(pool: Pool): Promise<readonly (readonly Written[])[]> {
  const { rows } = await pool.query<{ case_code: string } & Written>(
    `SELECT done.case_code,
       (SELECT to_jsonb(r) || '{"case_code": "bare-code"}' FROM cases.case_record AS r WHERE r.case_code = done.case_code)::text AS record,
       (SELECT jsonb_agg(to_jsonb(f) || '{"case_code": "bare-code"}' ORDER BY seq) FROM cases.case_event AS f
        WHERE f.case_code = done.case_code AND f.seq BETWEEN done.first_seq AND done.last_seq)::text AS facts,
       (SELECT jsonb_agg(l) FROM (SELECT to_jsonb(own) || '{"case_code": "bare-code"}' AS l FROM cases.case_leg AS own
        WHERE own.case_code = done.case_code ORDER BY leg LIMIT 1) AS one)::text AS legs
     FROM cases.command AS done
     WHERE done.case_code IN (SELECT case_code FROM cases.case_record WHERE ended_at IS NOT NULL ORDER BY case_code LIMIT $1)
     ORDER BY done.case_code, done.first_seq`,
    [SAMPLE],
  );
  if (rows.length === 0) throw new Error('no case has come to its end: nothing to compare with');
  const byCase = new Map<string, Written[]>();
  for (const row of rows) byCase.set(row.case_code, [...(byCase.get(row.case_code) ?? []), row]);
  return [...byCase.values()];
}
