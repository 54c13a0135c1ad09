import { fillRollUp, LIVE, TOPICS_OF_THE_PROVINCE } from '@lienthong/indicator-service';
import { inTransaction } from '@lienthong/platform/postgres';
import type { Pool } from 'pg';

/** The made-up years: legs spread evenly over them, by day and hour. */
export const YEARS = { first: 2021, last: 2025 } as const;
/** Up to when facts are known: at noon of the last working day. */
export const WATERMARK = '2025-12-31T05:00:00.000Z';
export const AGENCIES = 90;
export const PROCEDURES = 50;
const AT_ONCE = 2;

/**
 * One in nine or so early, most on time, some late; one in fifty lies about for weeks. What an agency does is a dozen
 * procedures; chance is the number of the leg alone.
 */
const LEGS = `INSERT INTO ${LIVE.legs} (case_code, leg, ordinal, origin, procedure, field, commune, channel, elsewhere, step, round,
    kind, class, agency, officer, appointment, counted, offered_at, offered_on, offered_seq, state, ended_at, ended_on, ended_seq,
    timeliness, used_minutes, allotted_minutes, over_minutes, own_late_minutes, inherited_late_minutes, supplements,
    second_supplements, extensions, suspended, due_since, due_at)
  SELECT 'H27-' || to_char(offered_on, 'YYMMDD') || '-' || lpad(n::text, 9, '0'), 'buoc.1.1', 0, 'own', procedure, field,
    'xa-mau-' || n * 31 % 69, (ARRAY['counter', 'online', 'post'])[1 + (n % 20 >= 9)::int + (n % 20 = 19)::int], n % 8 = 0, 'buoc', 1,
    'process', 'agency', agency, 'can-bo-' || h % 1800, 1, true, offered_at, offered_on, 4,
    CASE WHEN ended_at IS NULL THEN 'open' ELSE 'completed' END, ended_at, ended_on, CASE WHEN ended_at IS NOT NULL THEN 7 END,
    CASE WHEN ended_at > due_at THEN 'late' WHEN ended_on < (due_at + interval '7 hours')::date THEN 'early'
      WHEN ended_at IS NOT NULL THEN 'on-time' END,
    CASE WHEN ended_at IS NULL THEN 0 ELSE (took * 340)::int END, 1020, CASE WHEN ended_at > due_at THEN (took * 340)::int - 1020 ELSE 0 END,
    0, 0, (n % 17 = 0)::int, 0, 0, false, ARRAY[offered_at], ARRAY[due_at]
  FROM (
    SELECT *, offered_at + interval '3 days' AS due_at, (ended_at + interval '7 hours')::date AS ended_on
    FROM (
      SELECT *, CASE WHEN offered_at + took * interval '1 day' < $4 THEN date_trunc('minute', offered_at + took * interval '1 day') END AS ended_at
      FROM (
        SELECT n, h, offered_at, (offered_at + interval '7 hours')::date AS offered_on,
          0.05 - 1.1 * ln(1 - (n * 7919 % 10007) / 10008.0) * (1 + (n % 50 = 0)::int * 8) AS took, 'co-quan-' || h % ${AGENCIES} AS agency,
          'thu-tuc-' || (h % ${AGENCIES} * 7 + h / ${AGENCIES} % 12) % ${PROCEDURES} AS procedure,
          'linh-vuc-' || (h % ${AGENCIES} * 7 + h / ${AGENCIES} % 12) % ${PROCEDURES} % 11 AS field
        FROM (
          SELECT n, abs(hashint8(n)) AS h,
            date_trunc('minute', timestamptz '${YEARS.first}-01-01 00:30Z' + n::float8 / $3::float8 * ($4 - timestamptz '${YEARS.first}-01-01 00:30Z')) AS offered_at
          FROM generate_series($1::bigint, $2::bigint) AS n
        ) AS numbered
      ) AS offered
    ) AS worked
  ) AS judged`;

/** Fills the empty tables of figures with so many legs, and their sums, as if they had been read from the topic. */
export async function makeUpLegs(pool: Pool, legs: number, log: (line: string) => void): Promise<void> {
  const { rows: indexes } = await pool.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid = '${LIVE.legs}'::regclass AND NOT indisunique`,
  );
  for (const { name } of indexes) await pool.query(`DROP INDEX ${name}`);
  const share = Math.ceil(legs / AT_ONCE);
  const parts = Array.from({ length: AT_ONCE }, (_, n) => [n * share + 1, Math.min(legs, (n + 1) * share)]);
  await Promise.all(parts.map(([from, to]) => pool.query(LEGS, [from, to, legs, WATERMARK])));
  log('chỉ mục · indexes');
  for (const { definition } of indexes) await pool.query(definition);
  log('số cộng · sums');
  await inTransaction(pool, (client) => fillRollUp(client, LIVE));
  await pool.query(
    `INSERT INTO ${LIVE.positions} (topic, partition, next_offset, recorded_at) VALUES ($1, 0, 0, $2)
     ON CONFLICT (topic, partition) DO UPDATE SET recorded_at = EXCLUDED.recorded_at`,
    [TOPICS_OF_THE_PROVINCE.caseEvents, WATERMARK],
  );
  for (const table of [LIVE.legs, LIVE.rollUp]) await pool.query(`VACUUM (ANALYZE) ${table}`);
}
