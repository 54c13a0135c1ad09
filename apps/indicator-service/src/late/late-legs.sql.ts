import { itemsOf } from '../figures/item-columns.js';
import { populationSql } from '../figures/population.sql.js';

/** How the list is put in order; of equal ones the longest overdue first. */
export const LATE_ORDERS = {
  /** Who: agency, division, officer. */
  officer: 'agency, division, officer',
  '-officer': 'agency DESC, division DESC, officer DESC',
  /** The oldest date that was missed, or the latest. */
  due: '"dueAt"',
  '-due': '"dueAt" DESC',
  /** Minutes over the leg's own time; of an open one they are not known yet. */
  minutes: '"overMinutes" NULLS LAST',
  '-minutes': '"overMinutes" DESC NULLS LAST',
} as const;
export type LateOrder = keyof typeof LATE_ORDERS;

export const LATE_STATES = ['open', 'ended', 'all'] as const;
export type LateState = (typeof LATE_STATES)[number];

/** The legs behind the figures `late` and `runningOverdue`, with the date that each of them missed. */
const { ended, running } = populationSql('leg', 'ended');
const DUES = 'unnest(due_since, due_at) AS change (since, due)';
const ROWS: Readonly<Record<Exclude<LateState, 'all'>, string>> = {
  // judged by the last date there was
  ended: `SELECT ${ended.day} AS day, ended_at AS done_at, item.*,
      (SELECT due FROM ${DUES} WHERE due IS NOT NULL ORDER BY since DESC LIMIT 1) AS due
    FROM item WHERE ${ended.where} AND is_completed AND timeliness = 'late'`,
  // none where its clock stands
  open: `SELECT ${running.day} AS day, NULL::timestamptz AS done_at, item.*,
      (SELECT due FROM ${DUES} WHERE since <= $3 ORDER BY since DESC LIMIT 1) AS due
    FROM item WHERE ${running.where}`,
};

const legalDay = (moment: string): string => `(${moment} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/**
 * Legs that ended late in the period, and open ones that are overdue at $3, whatever the period. Parameters as of every question:
 * $1 first day, $2 last day, $3 the minute, $4 heirs. `agency` is the one that a row is counted under.
 */
export const lateLegsSql = (state: LateState, condition: string): string => `
  WITH item AS NOT MATERIALIZED (${itemsOf('leg')}),
  late AS (${state === 'all' ? `${ROWS.ended} UNION ALL ${ROWS.open}` : ROWS[state]})
  SELECT case_code AS "caseCode", leg, step, procedure, coalesce($4::jsonb ->> agency, agency) COLLATE "C" AS agency,
    division COLLATE "C" AS division, officer COLLATE "C" AS officer, due AS "dueAt", done_at AS "endedAt",
    ${legalDay('coalesce(done_at, $3)')} - ${legalDay('due')} AS "daysLate",
    CASE WHEN done_at IS NOT NULL AND origin = 'own' THEN late_minutes END AS "overMinutes",
    CASE WHEN done_at IS NOT NULL AND origin = 'own' THEN own_late_minutes END AS "ownLateMinutes",
    CASE WHEN done_at IS NOT NULL AND origin = 'own' THEN inherited_late_minutes END AS "inheritedLateMinutes"
  FROM late
  WHERE (done_at IS NOT NULL OR due < $3) AND ${condition}`;
