import type { PlannedStep } from '@lienthong/case';
import type { CaseCode, Instant } from '@lienthong/kernel';
import type { PrismaClient } from '../generated/client.js';
import { type CaseItem, caseItem } from './case-item.js';
import { type EscalationItem, escalationItem } from './escalations.query.js';
import { type LegItem, legItem } from './leg-item.js';
import { WITH_WAITING_COMPONENTS } from './waiting-component.js';

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
        ...WITH_WAITING_COMPONENTS,
      },
    }),
    prisma.caseRecord.findMany({
      where: { parentCode: caseCode },
      select: { caseCode: true },
      orderBy: { caseCode: 'asc' },
    }),
  ]);
  if (!record) return undefined;
  return {
    ...caseItem(record, minute),
    legs: record.legs.map((leg) => legItem(leg, minute)),
    escalations: record.escalations.map(escalationItem),
    planned: record.planned as unknown as readonly PlannedStep[],
    children: children.map((child) => child.caseCode as CaseCode),
  };
}
