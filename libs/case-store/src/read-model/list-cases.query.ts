import type { CasePhase, LetterStanding } from '@lienthong/case';
import type { AgencyCode, CaseCode, Instant, PlainDate } from '@lienthong/kernel';
import { atMinuteOf, plusDays } from '@lienthong/kernel';
import type { Prisma, PrismaClient } from '../generated/client.js';
import { type CaseItem, caseItem, overdueAt } from './case-item.js';
import { mayBeAtRisk, type Risk } from './exact-outlook.js';
import { cursorOf, isCountOrNone, isMoment, isText, leastAfter, momentOf, readCursor } from './keyset.js';
import { OPEN_PHASES } from './still-open.js';
import { WITH_WAITING_COMPONENTS } from './waiting-component.js';

/** Which cases; what is left out does not narrow. */
export interface CaseFilter {
  readonly procedure?: string;
  /** Received, solves, returns, or has or had a leg of the case. */
  readonly agency?: AgencyCode;
  /** What agencies may see: cases that one of them received, returns, has or had a leg of, or was told of when it was late. */
  readonly visibleTo?: readonly AgencyCode[];
  readonly state?: 'open' | 'ended';
  readonly nationalStatus?: readonly number[];
  readonly overdue?: boolean;
  /** The result lies at the returning unit and was not handed over (L15). */
  readonly uncollected?: boolean;
  /** Beginning of the code, or all of it. */
  readonly code?: string;
  readonly codes?: readonly CaseCode[];
  /** Legal days of submission, both included. */
  readonly submittedFrom?: PlainDate;
  readonly submittedTo?: PlainDate;
  /** A letter is drafted and may still be written; was issued; or what a late end made of it. */
  readonly apology?: 'drafted' | 'issued' | Exclude<LetterStanding, 'not-needed'>;
  /** `late`: will be late, or is; `today`: late, or some leg must end today. */
  readonly risk?: Risk;
  /** Whose leg must end first. */
  readonly actAgency?: AgencyCode;
  /** Component cases of one of these. */
  readonly parents?: readonly CaseCode[];
}

/** Newest submission first, soonest date first, longest ended first, or least slack first. */
export type CaseSort = 'submitted' | 'due' | 'ended' | 'slack';

export interface PageRequest {
  readonly sort?: CaseSort;
  /** 1…200, 50 unless given. */
  readonly limit?: number;
  readonly cursor?: string;
}

export interface CasePage {
  readonly items: readonly CaseItem[];
  /** Asks for the next page with the same sort and filter; absent on the last one. */
  readonly next?: string;
}

/**
 * A page of cases. Filter, order and page are the database's work; `minute` decides what is overdue.
 * @throws {InvalidCursor}
 */
export async function listCases(
  prisma: PrismaClient,
  filter: CaseFilter,
  { sort = 'submitted', limit = 50, cursor }: PageRequest = {},
  minute: Instant,
): Promise<CasePage> {
  const size = Math.min(Math.max(limit, 1), 200);
  const rows = await prisma.caseRecord.findMany({
    where: { AND: [...conditions(filter, minute), ...(cursor ? [after(sort, cursor)] : [])] },
    include: WITH_WAITING_COMPONENTS,
    orderBy: [...ORDERS[sort]],
    take: size + 1,
  });
  const items = rows.slice(0, size).map((row) => caseItem(row, minute));
  const last = rows.length > size ? rows[size - 1] : undefined;
  if (!last) return { items };
  if (sort === 'slack') return { items, next: cursorOf([last.slackMinutes, last.caseCode]) };
  return { items, next: cursorOf([last[SORTED_BY[sort]]?.toISOString() ?? null, last.caseCode]) };
}

const SORTED_BY = { submitted: 'submittedAt', due: 'dueAt', ended: 'endedAt' } as const;

const ORDERS = {
  submitted: [{ submittedAt: 'desc' }, { caseCode: 'desc' }],
  due: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { caseCode: 'asc' }],
  ended: [{ endedAt: { sort: 'asc', nulls: 'last' } }, { caseCode: 'asc' }],
  slack: [{ slackMinutes: { sort: 'asc', nulls: 'last' } }, { caseCode: 'asc' }],
} as const satisfies Record<CaseSort, readonly Prisma.CaseRecordOrderByWithRelationInput[]>;

function after(sort: CaseSort, cursor: string): Prisma.CaseRecordWhereInput {
  if (sort === 'slack') {
    const [slack, code] = readCursor(cursor, [isCountOrNone, isText]);
    return leastAfter('slackMinutes', 'caseCode', [slack as number | null, String(code)]);
  }
  const [moment, code] = readCursor(cursor, [isMoment, isText]);
  const at = momentOf(moment);
  const caseCode = String(code);
  if (sort !== 'submitted') return leastAfter(SORTED_BY[sort], 'caseCode', [at, caseCode]);
  return at === null ? {} : { OR: [{ submittedAt: { lt: at } }, { submittedAt: at, caseCode: { lt: caseCode } }] };
}

/** Status 9; with 10 the citizen has it. The result of a component goes out with that of its group. */
const UNCOLLECTED = { status: 'completed', parentCode: null } as const satisfies {
  readonly status: CasePhase;
  readonly parentCode: null;
};

function conditions(filter: CaseFilter, minute: Instant): Prisma.CaseRecordWhereInput[] {
  const { procedure, agency, visibleTo, state, nationalStatus, overdue, uncollected, code, codes, parents } = filter;
  const { risk, actAgency } = filter;
  return [
    ...(procedure ? [{ procedure }] : []),
    ...(agency ? [{ OR: [{ solvedBy: agency }, ...handledBy([agency])] }] : []),
    ...(visibleTo ? [seenBy(visibleTo)] : []),
    ...(state === 'open' ? [{ status: { in: OPEN_PHASES } }] : []),
    ...(state === 'ended' ? [{ status: { notIn: OPEN_PHASES } }] : []),
    ...(nationalStatus ? [{ nationalStatus: { in: [...nationalStatus] } }] : []),
    ...(overdue === undefined ? [] : [overdue ? overdueAt(minute) : { NOT: overdueAt(minute) }]),
    ...(uncollected === undefined ? [] : [uncollected ? UNCOLLECTED : { NOT: UNCOLLECTED }]),
    ...(code ? [{ caseCode: { startsWith: code } }] : []),
    ...(codes ? [{ caseCode: { in: [...codes] } }] : []),
    ...(risk ? [mayBeAtRisk(risk, minute)] : []),
    ...(actAgency ? [{ actAgency }] : []),
    ...(parents ? [{ parentCode: { in: [...parents] } }] : []),
    ...letter(filter, minute),
    ...submitted(filter),
  ];
}

function letter({ apology }: CaseFilter, minute: Instant): Prisma.CaseRecordWhereInput[] {
  if (!apology) return [];
  if (apology === 'issued') return [{ apologyIssuedAt: { not: null } }];
  if (apology !== 'drafted') return [{ apology }];
  // after the date itself no letter is accepted any more (time.md §4)
  return [{ apologyDraftedAt: { not: null }, announcedDueAt: { gte: new Date(minute) } }];
}

/** An agency's own: it received the case, returns it, or has or had a leg of it. */
function handledBy(agencies: readonly AgencyCode[]): Prisma.CaseRecordWhereInput[] {
  const oneOf = { in: [...agencies] };
  return [{ receivedBy: oneOf }, { returnBy: oneOf }, { legs: { some: { agency: oneOf } } }];
}

/** Beside its own an agency sees those of which it was told when they were late. */
function seenBy(agencies: readonly AgencyCode[]): Prisma.CaseRecordWhereInput {
  return { OR: [...handledBy(agencies), { escalations: { some: { agency: { in: [...agencies] } } } }] };
}

function submitted({ submittedFrom, submittedTo }: CaseFilter): Prisma.CaseRecordWhereInput[] {
  const midnight = (day: PlainDate) => new Date(atMinuteOf(day, 0));
  return [
    ...(submittedFrom ? [{ submittedAt: { gte: midnight(submittedFrom) } }] : []),
    ...(submittedTo ? [{ submittedAt: { lt: midnight(plusDays(submittedTo, 1)) } }] : []),
  ];
}
