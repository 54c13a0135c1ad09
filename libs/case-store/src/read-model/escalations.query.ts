import type { LegId } from '@lienthong/case';
import type { AgencyCode, CaseCode, Instant, OfficerId } from '@lienthong/kernel';
import type { CaseEscalation, Prisma, PrismaClient } from '../generated/client.js';
import { given, momentIn } from './case-item.js';
import { cursorOf, isCount, isMoment, isText, momentOf, readCursor } from './keyset.js';

/** That somebody was told of a late leg, and what came of it. */
export interface EscalationItem {
  readonly caseCode: CaseCode;
  readonly leg: LegId;
  readonly rung: number;
  readonly dueAt: Instant;
  readonly raisedAt: Instant;
  /** Whose office was told, and who answered for it then. */
  readonly agency: AgencyCode;
  readonly office: string;
  readonly officer?: OfficerId;
  readonly acting?: string;
  /** Who holds the leg that is late. */
  readonly lateAgency?: AgencyCode;
  readonly acknowledgedAt?: Instant;
  readonly acknowledgedBy?: OfficerId;
  /** Nobody has said that he knows of it, and the leg is open for that deadline still. */
  readonly standing: boolean;
}

export interface EscalationRequest {
  /** Told to an office of one of these agencies; of all where absent. */
  readonly agencies?: readonly AgencyCode[];
  /** Only what still wants to be acknowledged. */
  readonly standing?: boolean;
  /** 1…200, 50 unless given. */
  readonly limit?: number;
  readonly cursor?: string;
}

export interface EscalationPage {
  readonly items: readonly (EscalationItem & { readonly procedure: string })[];
  readonly next?: string;
}

/**
 * A page of escalations, the longest overdue first. Filter, order and page are the database's work.
 * @throws {InvalidCursor}
 */
export async function listEscalations(
  prisma: PrismaClient,
  { agencies, standing, limit = 50, cursor }: EscalationRequest,
): Promise<EscalationPage> {
  const size = Math.min(Math.max(limit, 1), 200);
  const rows = await prisma.caseEscalation.findMany({
    where: {
      ...(agencies ? { agency: { in: [...agencies] } } : {}),
      ...(standing === undefined ? {} : { standing }),
      ...(cursor ? { AND: [after(cursor)] } : {}),
    },
    include: { record: { select: { procedure: true } } },
    orderBy: [{ dueAt: 'asc' }, { caseCode: 'asc' }, { leg: 'asc' }, { rung: 'asc' }],
    take: size + 1,
  });
  const items = rows
    .slice(0, size)
    .map(({ record, ...row }) => ({ ...escalationItem(row), procedure: record.procedure }));
  const last = rows.length > size ? rows[size - 1] : undefined;
  if (!last) return { items };
  return { items, next: cursorOf([last.dueAt.toISOString(), last.caseCode, last.leg, last.rung]) };
}

function after(cursor: string): Prisma.CaseEscalationWhereInput {
  const [moment, code, id, n] = readCursor(cursor, [isMoment, isText, isText, isCount]);
  const dueAt = momentOf(moment) ?? new Date(0);
  const [caseCode, leg, rung] = [String(code), String(id), Number(n)];
  return {
    OR: [
      { dueAt: { gt: dueAt } },
      { dueAt, caseCode: { gt: caseCode } },
      { dueAt, caseCode, leg: { gt: leg } },
      { dueAt, caseCode, leg, rung: { gt: rung } },
    ],
  };
}

/** A row as a list tells it. */
export function escalationItem(row: CaseEscalation): EscalationItem {
  return {
    caseCode: row.caseCode as CaseCode,
    leg: row.leg as LegId,
    rung: row.rung,
    dueAt: momentIn(row.dueAt),
    raisedAt: momentIn(row.raisedAt),
    agency: row.agency as AgencyCode,
    office: row.office,
    ...given('officer', row.officer, (text) => text as OfficerId),
    ...given('acting', row.acting, (text) => text),
    ...given('lateAgency', row.lateAgency, (text) => text as AgencyCode),
    ...given('acknowledgedAt', row.acknowledgedAt, momentIn),
    ...given('acknowledgedBy', row.acknowledgedBy, (text) => text as OfficerId),
    standing: row.standing,
  };
}
