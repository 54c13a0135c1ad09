import { createHash } from 'node:crypto';
import type { CalendarVersion } from '@lienthong/calendar';
import { type CalendarText, parseCalendar } from '@lienthong/catalogue';
import { atMinuteOf, type Instant, instantOfEpoch } from '@lienthong/kernel';
import { inTransaction } from '@lienthong/platform/postgres';
import type { Pool } from 'pg';
import { CalendarVersionPublished } from '../store.errors.js';

/** Every version that was published, in the order of publication. */
export async function readCalendarVersions(pool: Pool): Promise<readonly CalendarVersion[]> {
  const { rows } = await pool.query<{ id: string; text: string; known_from: Date }>(
    'SELECT id, text, known_from FROM cases.calendar_version ORDER BY position',
  );
  return rows.map(({ id, text, known_from }) =>
    calendarVersion(parseCalendar(text, id), instantOfEpoch(known_from.getTime())),
  );
}

/** How many were published: they are never altered, so the number says whether one more was. */
export async function countCalendarVersions(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ published: number }>({
    name: 'calendar-versions',
    text: 'SELECT count(*)::int AS published FROM cases.calendar_version',
  });
  return rows[0]?.published ?? 0;
}

/** Any number that only this lock uses: versions are published one after the other. */
const PUBLISH_LOCK = 7_402_612;

/**
 * Keeps a version for ever. The first one of a layer is known from its first day: nothing else was known before.
 * @param publishedAt ISO 8601 in UTC with milliseconds
 * @returns whether it is new; the same text twice is done already
 * @throws {CalendarVersionPublished} when the version stands for another text
 */
export async function writeCalendarVersion(
  pool: Pool,
  { data, source }: CalendarText,
  text: string,
  publishedAt: string,
): Promise<boolean> {
  const hash = createHash('sha256').update(text).digest('hex');
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [PUBLISH_LOCK]);
    const { rowCount } = await client.query(
      `INSERT INTO cases.calendar_version (id, version, known_from, source, text, text_hash, published_at)
       SELECT $1, $2, CASE WHEN EXISTS (SELECT FROM cases.calendar_version WHERE id = $1) THEN $7 ELSE $3 END::timestamptz,
         $4, $5, $6, $7::timestamptz
       ON CONFLICT DO NOTHING`,
      [data.id, data.version, atMinuteOf(data.from, 0), source, text, hash, publishedAt],
    );
    if (rowCount === 1) return true;
    const { rows } = await client.query<{ text_hash: string }>(
      'SELECT text_hash FROM cases.calendar_version WHERE id = $1 AND version = $2',
      [data.id, data.version],
    );
    if (rows[0]?.text_hash !== hash) throw new CalendarVersionPublished(data.id, data.version);
    return false;
  });
}

/** A text with since when it is known. */
export const calendarVersion = ({ data, base }: CalendarText, knownFrom: Instant): CalendarVersion => ({
  data,
  knownFrom,
  ...(base === undefined ? {} : { base }),
});
