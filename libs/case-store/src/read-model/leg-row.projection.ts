import { type CaseState, type Fact, type LegId, legVersion } from '@lienthong/case';
import type { CaseCode, Instant } from '@lienthong/kernel';

/** A row of case_leg, as JSON for one statement: a pure function of the facts. */
export interface LegRow {
  readonly case_code: CaseCode;
  readonly leg: LegId;
  readonly step: string;
  readonly kind: string;
  readonly status: string;
  readonly holder_class: string;
  readonly agency: string | null;
  readonly officer: string | null;
  /** Who sent it: the agency of the step before, or the counter; who may take it back. */
  readonly sent_by: string | null;
  readonly appointment: number;
  readonly counted: boolean;
  readonly child_code: string | null;
  readonly ready_at: Instant;
  readonly start_at: Instant;
  readonly due_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly allotted: number | null;
  readonly provisional: boolean;
  readonly suspended: boolean;
  readonly outcome: string | null;
  readonly timeliness: string | null;
  readonly late_minutes: number | null;
  readonly version: number;
}

type Leg = CaseState['legs'][LegId];

/** The rows of all legs of a case, in the order of their offers. */
export function legRows(state: CaseState, facts: readonly Fact[]): LegRow[] {
  return Object.values(state.legs).map((leg) => {
    const timed = facts.findLast(
      (fact) => (fact.type === 'handoff.offered' || fact.type === 'handoff.retimed') && fact.data.leg === leg.id,
    );
    const end = facts.findLast((fact) => fact.type === 'handoff.completed' && fact.data.leg === leg.id);
    return {
      case_code: state.code,
      leg: leg.id,
      step: leg.step,
      kind: leg.kind,
      status: leg.status,
      holder_class: leg.holder.class,
      agency: leg.holder.agency ?? null,
      officer: leg.holder.officer ?? null,
      sent_by: (leg.decisive ? state.legs[leg.decisive]?.holder.agency : state.receivedBy) ?? null,
      appointment: leg.appointment,
      counted: leg.counted,
      child_code: leg.child ?? null,
      ready_at: leg.readyAt,
      start_at: leg.startAt,
      due_at: leg.dueAt ?? null,
      ended_at: leg.endedAt ?? null,
      allotted: leg.allotted ?? null,
      provisional: timed !== undefined && 'provisional' in timed.data && timed.data.provisional,
      suspended: isSuspended(leg),
      outcome: leg.outcome ?? null,
      timeliness: (leg.endedAt && end?.type === 'handoff.completed' && end.data.timeliness) || null,
      late_minutes: leg.endedAt && end?.type === 'handoff.completed' ? end.data.lateMinutes : null,
      version: legVersion(state, leg.id),
    };
  });
}

/** Its clock stands: time that the law does not count, or a lawful request for papers that is not answered. */
const isSuspended = (leg: Leg): boolean =>
  !leg.counted || leg.requests.some(({ lawful, resumedAt }) => lawful && resumedAt === undefined);
