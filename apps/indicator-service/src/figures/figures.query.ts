import {
  type IndicatorCounts,
  type IndicatorKey,
  type IndicatorQuery,
  type IndicatorRow,
  indicatorRow,
} from '@lienthong/indicator';
import type pg from 'pg';
import { LIVE } from '../tables/figure-tables.js';

/** Cases: once each, when accepted and no component of another filing. Legs: see `countedItems` of @lienthong/indicator, which this equals. */
const ITEMS = {
  case: `SELECT agency, procedure, accepted_at AS received_at, accepted_on AS received_on, NULL::timestamptz AS taken_over_at, ended_at, ended_on, true AS is_judged,
      timeliness, used_minutes, allotted_minutes, late_minutes, letter, frozen IS NOT NULL AS is_corrected, due_since, due_at
    FROM ${LIVE.cases} WHERE accepted_at IS NOT NULL AND parent IS NULL`,
  leg: `SELECT agency, procedure, offered_at AS received_at, offered_on AS received_on, taken_over_at, ended_at, ended_on, state = 'completed' AS is_judged,
      timeliness, used_minutes, allotted_minutes, late_minutes, NULL AS letter, false AS is_corrected, due_since, due_at
    FROM ${LIVE.legs} WHERE agency IS NOT NULL AND counted AND kind <> 'procedure' AND state <> 'refused'`,
} as const;

/** Key of an item by the day on which it counts. */
const KEYS: Readonly<Record<IndicatorKey, (day: string) => string>> = {
  agency: () => 'agency',
  procedure: () => 'procedure',
  month: (day) => `to_char(${day}, 'YYYY-MM')`,
};

/** The figures in the database's words; equal to `figuresOf` of the same records. */
export async function queryFigures(client: pg.PoolClient, query: IndicatorQuery): Promise<readonly IndicatorRow[]> {
  const key = KEYS[query.by];
  const { rows } = await client.query<{ key: string } & Record<keyof IndicatorCounts, string>>(
    `WITH item AS (${ITEMS[query.unit]}),
    counted AS (
      SELECT ${key('received_on')} AS key, 1 AS received, 0 AS completed, NULL AS timeliness, 0 AS used, 0 AS allotted, 0 AS late,
        NULL AS letter, false AS is_corrected, 0 AS running, 0 AS overdue
      FROM item WHERE taken_over_at IS NULL AND received_on BETWEEN $1 AND $2
      UNION ALL
      SELECT ${key('ended_on')}, 0, 1, timeliness, used_minutes, allotted_minutes, late_minutes, letter, is_corrected, 0, 0
      FROM item WHERE is_judged AND ended_on BETWEEN $1 AND $2
      UNION ALL
      SELECT ${key('received_on')}, 0, 0, NULL, 0, 0, 0, NULL, false, 1,
        CASE WHEN (SELECT due FROM unnest(due_since, due_at) AS change (since, due)
                   WHERE since <= $3 ORDER BY since DESC LIMIT 1) < $3 THEN 1 ELSE 0 END
      FROM item WHERE coalesce(taken_over_at, received_at) <= $3 AND (ended_at IS NULL OR $3 < ended_at)
    )
    SELECT key, sum(received) AS "received", sum(completed) AS "completed",
      count(*) FILTER (WHERE timeliness = 'early') AS "early",
      count(*) FILTER (WHERE timeliness = 'on-time') AS "onTime",
      count(*) FILTER (WHERE timeliness = 'late') AS "late",
      sum(running) AS "running", sum(overdue) AS "runningOverdue",
      sum(used) AS "usedMinutes", sum(allotted) AS "allottedMinutes", sum(late) AS "lateMinutes",
      count(*) FILTER (WHERE letter <> 'not-needed') AS "lettersOwed",
      count(*) FILTER (WHERE letter = 'in-time') AS "lettersInTime",
      count(*) FILTER (WHERE letter = 'late') AS "lettersLate",
      count(*) FILTER (WHERE is_corrected) AS "corrected"
    FROM counted GROUP BY key ORDER BY key COLLATE "C"`,
    [query.from, query.to, query.asOf],
  );
  return rows.map(({ key: name, ...sums }) =>
    indicatorRow(
      name,
      Object.fromEntries(
        Object.entries(sums).map(([column, sum]) => [column, Number(sum)]),
      ) as unknown as IndicatorCounts,
    ),
  );
}
