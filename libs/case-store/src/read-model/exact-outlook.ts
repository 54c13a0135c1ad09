import { type Outlook, outlookOf } from '@lienthong/case';
import { atMinuteOf, type CaseCode, dateOf, type Instant, plusDays } from '@lienthong/kernel';
import type { Pool } from 'pg';
import type { StoreAccess } from '../command/command-slip.js';
import { loadCases } from '../command/load-case.js';
import type { Prisma } from '../generated/client.js';
import type { CaseItem, OutlookItem } from './case-item.js';
import { OPEN_LEGS } from './still-open.js';

/** `late`: will be late, or is; `today`: late, or some leg must end today. */
export type Risk = 'late' | 'today';

const RUNNING = { status: { in: OPEN_LEGS }, suspended: false } as const satisfies Prisma.CaseLegWhereInput;

/**
 * Cases whose outlook moves with every working minute, so that what is kept of it may be some minutes old: the time of a leg
 * has run out, or no leg is open and the next is not offered yet.
 */
const movingAt = (minute: Instant): Prisma.CaseRecordWhereInput => ({
  slackMinutes: { not: null },
  OR: [
    { legs: { some: { ...RUNNING, dueAt: { lt: new Date(minute) } } } },
    { legs: { none: { status: { in: OPEN_LEGS } } } },
  ],
});

/** Cases that are at risk by the outlook that is kept, or may be by now: how late, and which leg must end before this legal day does. */
export function mayBeAtRisk(risk: Risk, minute: Instant): Prisma.CaseRecordWhereInput {
  const late = { slackMinutes: { lt: 0 } };
  const today = { slackMinutes: { not: null }, actBy: { lt: new Date(tomorrowOf(minute)) } };
  return { OR: [late, ...(risk === 'today' ? [today] : []), movingAt(minute)] };
}

const tomorrowOf = (minute: Instant): Instant => atMinuteOf(plusDays(dateOf(minute), 1), 0);

const isAtRisk = ({ outlook }: CaseItem, risk: Risk, minute: Instant): boolean =>
  outlook !== undefined &&
  (outlook.slackMinutes < 0 || (risk === 'today' && outlook.actBy !== undefined && outlook.actBy < tomorrowOf(minute)));

/**
 * The cases of a page with their outlook as of this minute, those that are not at risk left out. What moves with the minutes is
 * projected anew; everything else stands as it is kept until its own news.
 */
export async function withExactOutlook(
  access: StoreAccess,
  items: readonly CaseItem[],
  risk: Risk | undefined,
  minute: Instant,
): Promise<readonly CaseItem[]> {
  const moving = await loadCases(access, await movingOf(access.pool, items, minute));
  const anew = new Map(moving.map(({ state, context }) => [state.code, outlookOf(state, context(minute))]));
  const exact = items.map((item): CaseItem => {
    if (!anew.has(item.caseCode)) return item;
    const { outlook: _kept, ...rest } = item;
    const seen = anew.get(item.caseCode);
    return { ...rest, ...(seen && { outlook: outlookItem(seen) }) };
  });
  return risk ? exact.filter((item) => isAtRisk(item, risk, minute)) : exact;
}

const outlookItem = ({ endAt, slackMinutes, act, lookAgainAt }: Outlook): OutlookItem => ({
  projectedEndAt: endAt,
  slackMinutes,
  ...(act && {
    actLeg: act.leg,
    ...(act.agency && { actAgency: act.agency }),
    ...(act.by && { actBy: act.by }),
  }),
  lookAgainAt,
});

async function movingOf(pool: Pool, items: readonly CaseItem[], minute: Instant): Promise<readonly CaseCode[]> {
  const codes = items.filter(({ outlook }) => outlook).map(({ caseCode }) => caseCode);
  if (codes.length === 0) return [];
  const { rows } = await pool.query<{ case_code: CaseCode }>({
    name: 'moving-outlooks',
    text: `SELECT case_code FROM unnest($1::text[]) AS page (case_code)
      WHERE EXISTS (SELECT FROM cases.case_leg AS leg WHERE leg.case_code = page.case_code
          AND leg.status = ANY($2) AND NOT leg.suspended AND leg.due_at < $3)
        OR NOT EXISTS (SELECT FROM cases.case_leg AS leg WHERE leg.case_code = page.case_code AND leg.status = ANY($2))`,
    values: [codes, OPEN_LEGS, minute],
  });
  return rows.map((row) => row.case_code);
}
