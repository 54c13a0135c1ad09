import { allLegs, type CaseState, isOpen } from '@lienthong/case';
import type { CaseCode, Instant } from '@lienthong/kernel';

/** A row of case_escalation, as JSON for one statement: a pure function of the facts. */
export interface EscalationRow {
  readonly case_code: CaseCode;
  readonly leg: string;
  readonly rung: number;
  readonly due_at: Instant;
  readonly raised_at: Instant;
  readonly agency: string;
  readonly office: string;
  readonly officer: string | null;
  readonly acting: string | null;
  readonly late_agency: string | null;
  readonly acknowledged_at: Instant | null;
  readonly acknowledged_by: string | null;
  readonly standing: boolean;
}

/** The rows of all rungs that were climbed, in their order. */
export function escalationRows(state: CaseState): EscalationRow[] {
  return allLegs(state).flatMap((leg) =>
    leg.escalations.map((one) => ({
      case_code: state.code,
      leg: leg.id,
      rung: one.rung,
      due_at: one.dueAt,
      raised_at: one.raisedAt,
      agency: one.agency,
      office: one.office,
      officer: one.officer ?? null,
      acting: one.acting ?? null,
      late_agency: leg.holder.agency ?? null,
      acknowledged_at: one.acknowledgedAt ?? null,
      acknowledged_by: one.acknowledgedBy ?? null,
      standing: isOpen(leg) && leg.dueAt === one.dueAt && !one.acknowledgedAt,
    })),
  );
}
