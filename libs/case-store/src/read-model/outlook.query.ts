import { type AgencyCode, type CaseCode, type Instant, instantOfEpoch } from '@lienthong/kernel';
import type { Pool } from 'pg';
import type { PrismaClient } from '../generated/client.js';
import { type CaseItem, caseItem } from './case-item.js';
import { cursorOf, isCount, isText, readCursor } from './keyset.js';
import { endOfHorizon, OUTLOOK_CASES, type OutlookHorizon, type OutlookStanding } from './outlook-standing.js';
import { WITH_WAITING_COMPONENTS } from './waiting-component.js';

/** Which cases are looked at, and how far ahead. */
export interface OutlookScope {
  readonly horizon: OutlookHorizon;
  /** Cases that one of these agencies may see; all where absent. */
  readonly visibleTo?: readonly AgencyCode[];
}

/** How an agency stands: cases in which a leg of its own must end first. Minutes are working minutes of the province. */
export interface AgencyOutlook {
  /** Absent: no leg is open that anyone could end sooner (a step about to be offered, an outside body, a payment). */
  readonly agency?: AgencyCode;
  readonly late: number;
  readonly willBeLate: number;
  readonly mustAct: number;
  readonly waiting: number;
  /** Least slack among its cases in this table; negative: late. */
  readonly leastSlackMinutes: number;
  /** By how much all its late cases are late, and those that will be. */
  readonly slackLostMinutes: number;
  /** By when the first of its legs must end that can still save a date. */
  readonly firstActBy?: Instant;
}

/** When it was looked, and the first instant after the horizon. */
export interface OutlookSeen {
  readonly asOf: Instant;
  readonly until: Instant;
}

export interface OutlookPage extends OutlookSeen {
  readonly agencies: readonly AgencyOutlook[];
  /** Of all pages. */
  readonly total: Pick<AgencyOutlook, 'late' | 'willBeLate' | 'mustAct' | 'waiting' | 'slackLostMinutes'>;
  /** Running cases whose projection is due to be looked at anew: how far this table is behind. */
  readonly stale: number;
  readonly next?: string;
}

export interface OutlookCaseFilter extends OutlookScope {
  readonly standing?: OutlookStanding;
  /** Whose leg must end first. */
  readonly agency?: AgencyCode;
}

export interface OutlookAsked {
  /** 1…200, 50 unless given. */
  readonly limit?: number;
  readonly cursor?: string;
}

interface AgencyRow {
  readonly agency: string;
  readonly late: number;
  readonly will_be_late: number;
  readonly must_act: number;
  readonly waiting: number;
  readonly least: number;
  readonly lost: number;
  readonly first_act_by: Date | null;
}

const COUNTS = `count(*) FILTER (WHERE standing = 'late')::int AS late,
  count(*) FILTER (WHERE standing = 'will-be-late')::int AS will_be_late,
  count(*) FILTER (WHERE standing = 'must-act')::int AS must_act,
  count(*) FILTER (WHERE standing = 'waiting')::int AS waiting,
  coalesce(sum(-slack_minutes) FILTER (WHERE standing IN ('late', 'will-be-late')), 0)::int AS lost`;

/**
 * A page of agencies, most slack lost first (peers.md §3.12). Counts, order and page are the database's work.
 * @throws {InvalidCursor}
 */
export async function outlookByAgency(
  pool: Pool,
  { horizon, visibleTo, limit = 50, cursor }: OutlookScope & OutlookAsked,
  minute: Instant,
): Promise<OutlookPage> {
  const until = endOfHorizon(horizon, minute);
  const [lost, agency] = cursor ? readCursor(cursor, [isCount, isText]) : [null, null];
  const scope = [minute, until, visibleTo ?? null];
  const page = await pool.query<AgencyRow>({
    name: 'outlook-by-agency',
    text: `WITH seen AS (${OUTLOOK_CASES}), by_agency AS (
        SELECT coalesce(act_agency, '') COLLATE "C" AS agency, ${COUNTS}, min(slack_minutes) AS least,
          min(act_by) FILTER (WHERE standing <> 'late' AND act_by >= $1) AS first_act_by
        FROM seen WHERE standing IS NOT NULL GROUP BY act_agency)
      SELECT * FROM by_agency WHERE $4::int IS NULL OR lost < $4 OR (lost = $4 AND agency > $5)
      ORDER BY lost DESC, agency LIMIT $6`,
    values: [...scope, lost, agency, limit + 1],
  });
  const { rows } = await pool.query<Omit<AgencyRow, 'agency' | 'least' | 'first_act_by'> & { readonly stale: number }>({
    name: 'outlook-total',
    text: `WITH seen AS (${OUTLOOK_CASES}) SELECT ${COUNTS}, count(*) FILTER (WHERE look_again_at <= $1)::int AS stale FROM seen`,
    values: scope,
  });
  const [all] = rows;
  const shown = page.rows.slice(0, limit);
  const last = page.rows.length > limit ? shown.at(-1) : undefined;
  return {
    asOf: minute,
    until,
    agencies: shown.map(agencyOutlook),
    total: {
      late: all?.late ?? 0,
      willBeLate: all?.will_be_late ?? 0,
      mustAct: all?.must_act ?? 0,
      waiting: all?.waiting ?? 0,
      slackLostMinutes: all?.lost ?? 0,
    },
    stale: all?.stale ?? 0,
    ...(last && { next: cursorOf([last.lost, last.agency]) }),
  };
}

function agencyOutlook({ agency, late, will_be_late, must_act, waiting, least, lost, first_act_by }: AgencyRow) {
  return {
    ...(agency && { agency: agency as AgencyCode }),
    late,
    willBeLate: will_be_late,
    mustAct: must_act,
    waiting,
    leastSlackMinutes: least,
    slackLostMinutes: lost,
    ...(first_act_by && { firstActBy: instantOfEpoch(first_act_by.getTime()) }),
  };
}

export interface OutlookCase extends CaseItem {
  readonly standing: OutlookStanding;
}

export interface OutlookCasePage extends OutlookSeen {
  readonly items: readonly OutlookCase[];
  readonly next?: string;
}

/**
 * A page of the cases behind those counts, least slack first: the same rows, so number and list cannot differ.
 * @throws {InvalidCursor}
 */
export async function outlookCases(
  pool: Pool,
  prisma: PrismaClient,
  { horizon, visibleTo, standing, agency, limit = 50, cursor }: OutlookCaseFilter & OutlookAsked,
  minute: Instant,
): Promise<OutlookCasePage> {
  const until = endOfHorizon(horizon, minute);
  const [slack, code] = cursor ? readCursor(cursor, [isCount, isText]) : [null, null];
  const { rows } = await pool.query<{ case_code: CaseCode; slack_minutes: number; standing: OutlookStanding }>({
    name: 'outlook-cases',
    text: `WITH seen AS (${OUTLOOK_CASES})
      SELECT case_code, slack_minutes, standing FROM seen
      WHERE standing = coalesce($4::text, standing) AND ($5::text IS NULL OR act_agency = $5)
        AND ($6::int IS NULL OR slack_minutes > $6 OR (slack_minutes = $6 AND case_code > $7 COLLATE "C"))
      ORDER BY slack_minutes, case_code COLLATE "C" LIMIT $8`,
    values: [minute, until, visibleTo ?? null, standing ?? null, agency ?? null, slack, code, limit + 1],
  });
  const shown = rows.slice(0, limit);
  const records = await prisma.caseRecord.findMany({
    where: { caseCode: { in: shown.map(({ case_code }) => case_code) } },
    include: WITH_WAITING_COMPONENTS,
  });
  const recordOf = new Map(records.map((record) => [record.caseCode, record]));
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    asOf: minute,
    until,
    items: shown.flatMap((row) => {
      const record = recordOf.get(row.case_code);
      return record ? [{ ...caseItem(record, minute), standing: row.standing }] : [];
    }),
    ...(last && { next: cursorOf([last.slack_minutes, last.case_code]) }),
  };
}
