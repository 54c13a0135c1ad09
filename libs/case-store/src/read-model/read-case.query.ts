import type { PlannedStep } from '@lienthong/case';
import type { CaseCode, Instant } from '@lienthong/kernel';
import type { PrismaClient } from '../generated/client.js';
import { type CaseItem, caseItem } from './case-item.js';
import { type EscalationItem, escalationItem } from './escalations.query.js';
import { type LegItem, legItem } from './leg-item.js';

/** A case with its legs, in the order of their offers, and the cases of its component procedures. */
export interface CaseDetail extends CaseItem {
  readonly legs: readonly LegItem[];
  /** Who was told of a late leg, in the order of their rungs. */
  readonly escalations: readonly EscalationItem[];
  readonly children: readonly CaseCode[];
  readonly planned: readonly PlannedStep[];
}

/** The read model of one case; undefined when there is none. */
export async function readCase(
  prisma: PrismaClient,
  caseCode: CaseCode,
  minute: Instant,
): Promise<CaseDetail | undefined> {
  const [record, children] = await Promise.all([
    prisma.caseRecord.findUnique({
      where: { caseCode },
      include: {
        legs: { orderBy: [{ readyAt: 'asc' }, { leg: 'asc' }] },
        escalations: { orderBy: [{ raisedAt: 'asc' }, { leg: 'asc' }, { rung: 'asc' }] },
      },
    }),
    prisma.caseRecord.findMany({
      where: { parentCode: caseCode },
      select: { caseCode: true, suspended: true, endedAt: true },
      orderBy: { caseCode: 'asc' },
    }),
  ]);
  if (!record) return undefined;
  // a component that waits lawfully moves the date of its parent when it ends: until then that date is only a least one
  const waits = record.endedAt === null && children.some((child) => child.suspended && child.endedAt === null);
  return {
    ...caseItem(waits ? { ...record, suspended: true } : record, minute),
    legs: record.legs.map((leg) => legItem(leg, minute)),
    escalations: record.escalations.map(escalationItem),
    planned: record.planned as unknown as readonly PlannedStep[],
    children: children.map((child) => child.caseCode as CaseCode),
  };
}
