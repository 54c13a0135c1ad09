import type { CaseRecord, Prisma } from '../generated/client.js';

/** A component case whose clock stands still. */
const WAITING = { endedAt: null, suspended: true } as const satisfies Prisma.CaseRecordWhereInput;

/** Read with a case: those of its components that wait, found by its code. A count would be taken over all cases there are. */
export const WITH_WAITING_COMPONENTS = {
  components: { where: WAITING, select: { caseCode: true } },
} as const satisfies Prisma.CaseRecordInclude;

export type RecordWithComponents = CaseRecord & { readonly components: readonly object[] };

/** The same, asked of the database: no component of the case waits. */
export const NO_COMPONENT_WAITS = { components: { none: WAITING } } as const satisfies Prisma.CaseRecordWhereInput;

/**
 * Whether the clock of a case stands: its own, or that of a component. A component that waits lawfully moves the date of its
 * group when it ends, so until then that date is only a least one, and never overdue (time.md §4, §5).
 */
export const isStanding = ({ endedAt, suspended, components }: RecordWithComponents): boolean =>
  suspended || (endedAt === null && components.length > 0);

/** The same of a row of case_record named `record`, in SQL. */
export const IS_STANDING = `(record.suspended OR EXISTS (SELECT FROM cases.case_record AS component
    WHERE component.parent_code = record.case_code AND component.suspended AND component.ended_at IS NULL))`;
