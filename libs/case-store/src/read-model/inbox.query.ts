import type { CasePhase } from '@lienthong/case';
import type { AgencyCode, Instant } from '@lienthong/kernel';
import type { CaseRecord, Prisma, PrismaClient } from '../generated/client.js';
import { given, momentIn } from './case-item.js';
import { cursorOf, isFlag, isMoment, isText, momentOf, readCursor } from './keyset.js';
import { type LegItem, legItem } from './leg-item.js';
import { OPEN_LEGS } from './still-open.js';

/** Whose work is asked for. */
export interface Desk {
  readonly agency: AgencyCode;
  /** Only what this officer has taken. */
  readonly officer?: string;
  /** Only cases of these procedures; all where none is named. */
  readonly procedures?: readonly string[];
}

export interface InboxPage {
  /** 1…200, 50 unless given. */
  readonly limit?: number;
  readonly cursor?: string;
}

export type InboxRequest = Desk & InboxPage;

/** A leg to be worked, with what its agency must know of the case. */
export interface InboxItem extends LegItem {
  readonly procedure: string;
  readonly caseStatus: CasePhase;
  /** Of the case. */
  readonly announcedDueAt?: Instant;
  /** The new date of a letter that is drafted for the case and may still be written. */
  readonly apologyProposedDueAt?: Instant;
}

export interface Inbox {
  readonly items: readonly InboxItem[];
  readonly next?: string;
}

/**
 * The open legs at one of the desks, least time left first; those whose clock stands come after those whose clock runs.
 * @throws {InvalidCursor}
 */
export async function readInbox(
  prisma: PrismaClient,
  desks: readonly Desk[],
  { limit = 50, cursor }: InboxPage,
  minute: Instant,
): Promise<Inbox> {
  // nobody's work; Prisma reads an empty choice as no condition at all
  if (desks.length === 0) return { items: [] };
  const size = Math.min(Math.max(limit, 1), 200);
  const rows = await prisma.caseLeg.findMany({
    where: {
      endedAt: null,
      status: { in: OPEN_LEGS },
      AND: [{ OR: desks.map(atDesk) }, ...(cursor ? [after(cursor)] : [])],
    },
    include: {
      record: { select: { procedure: true, status: true, announcedDueAt: true, apologyProposedDueAt: true } },
    },
    orderBy: [{ suspended: 'asc' }, { dueAt: { sort: 'asc', nulls: 'last' } }, { caseCode: 'asc' }, { leg: 'asc' }],
    take: size + 1,
  });
  const items = rows.slice(0, size).map(({ record, ...leg }) => ({
    ...legItem(leg, minute),
    procedure: record.procedure,
    caseStatus: record.status as CasePhase,
    ...given('announcedDueAt', record.announcedDueAt, momentIn),
    ...given('apologyProposedDueAt', draftOpen(record, minute), momentIn),
  }));
  const last = rows.length > size ? rows[size - 1] : undefined;
  if (!last) return { items };
  return { items, next: cursorOf([last.suspended, last.dueAt?.toISOString() ?? null, last.caseCode, last.leg]) };
}

const atDesk = ({ agency, officer, procedures = [] }: Desk): Prisma.CaseLegWhereInput => ({
  agency,
  ...(officer ? { officer } : {}),
  ...(procedures.length > 0 ? { record: { procedure: { in: [...procedures] } } } : {}),
});

const draftOpen = (
  { announcedDueAt, apologyProposedDueAt }: Pick<CaseRecord, 'announcedDueAt' | 'apologyProposedDueAt'>,
  minute: Instant,
): Date | null => (announcedDueAt && momentIn(announcedDueAt) >= minute ? apologyProposedDueAt : null);

function after(cursor: string): Prisma.CaseLegWhereInput {
  const [flag, moment, code, leg] = readCursor(cursor, [isFlag, isMoment, isText, isText]);
  const [suspended, dueAt] = [flag === true, momentOf(moment)];
  const tie = { OR: [{ caseCode: { gt: String(code) } }, { caseCode: String(code), leg: { gt: String(leg) } }] };
  const sameDate = { suspended, dueAt, ...tie };
  const laterDates =
    dueAt === null
      ? []
      : [
          { suspended, dueAt: { gt: dueAt } },
          { suspended, dueAt: null },
        ];
  return { OR: [sameDate, ...laterDates, ...(suspended ? [] : [{ suspended: true }])] };
}
