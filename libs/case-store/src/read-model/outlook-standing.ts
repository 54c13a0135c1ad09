import { atMinuteOf, dateOf, dayOfWeek, type Instant, plusDays } from '@lienthong/kernel';
import { IS_STANDING } from './waiting-component.js';

/** How far a supervisor looks ahead: the end of the legal day, or of its week (Sunday). */
export const outlookHorizons = ['today', 'week'] as const;
export type OutlookHorizon = (typeof outlookHorizons)[number];

/** The first instant after the horizon. */
export function endOfHorizon(horizon: OutlookHorizon, minute: Instant): Instant {
  const today = dateOf(minute);
  const daysAhead = horizon === 'today' ? 1 : 8 - dayOfWeek(today);
  return atMinuteOf(plusDays(today, daysAhead), 0);
}

/**
 * How a running case stands against the date that was last announced, looking as far as a horizon:
 * - `late`: the date is past;
 * - `will-be-late`: the date lies within the horizon, and will be missed if everybody uses all the time that is left;
 * - `must-act`: it can be kept if the leg that must end first ends within the horizon;
 * - `waiting`: its clock stands, and it will be late whenever it goes on; on which day nobody knows.
 * @see time.md §10
 */
export const outlookStandings = ['late', 'will-be-late', 'must-act', 'waiting'] as const;
export type OutlookStanding = (typeof outlookStandings)[number];

/**
 * Running cases with a projection and their standing, null for those that want nobody within the horizon.
 * Parameters: $1 now, $2 end of the horizon, $3 agencies through whose eyes one looks, or null.
 */
export const OUTLOOK_CASES = `SELECT case_code, act_agency, act_by, slack_minutes, look_again_at,
    CASE
      WHEN ${IS_STANDING} THEN CASE WHEN slack_minutes < 0 THEN 'waiting' END
      WHEN announced_due_at < $1::timestamptz THEN 'late'
      WHEN slack_minutes < 0 AND announced_due_at < $2::timestamptz THEN 'will-be-late'
      WHEN act_by < $2::timestamptz AND (slack_minutes >= 0 OR act_by >= $1::timestamptz) THEN 'must-act'
    END AS standing
  FROM cases.case_record AS record
  WHERE slack_minutes IS NOT NULL AND ($3::text[] IS NULL
    OR record.received_by = ANY($3) OR record.return_by = ANY($3)
    OR EXISTS (SELECT FROM cases.case_leg AS leg WHERE leg.case_code = record.case_code AND leg.agency = ANY($3))
    OR EXISTS (SELECT FROM cases.case_escalation AS told WHERE told.case_code = record.case_code AND told.agency = ANY($3)))`;
