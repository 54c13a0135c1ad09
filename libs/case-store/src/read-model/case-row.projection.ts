import {
  type CaseState,
  caseVersion,
  type Fact,
  type LetterStanding,
  nationalStatus,
  type PersonDataRef,
  type PlannedStep,
  verdictInForce,
} from '@lienthong/case';
import type { CaseCode, Instant } from '@lienthong/kernel';
import { legRows } from './leg-row.projection.js';

/** A row of case_record, as JSON for one statement: a pure function of the facts. `last_hash` comes with the chain. */
export interface CaseRow {
  readonly case_code: CaseCode;
  readonly procedure: string;
  readonly procedure_version: number;
  readonly status: CaseState['phase'];
  readonly national_status: number;
  readonly channel: string;
  readonly received_by: string;
  readonly solved_by: string;
  readonly return_by: string;
  readonly applicant_id: string | null;
  readonly parent_code: string | null;
  readonly parent_leg: string | null;
  readonly submitted_at: Instant;
  readonly registered_at: Instant;
  readonly intake_due_at: Instant;
  readonly accepted_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly returned_at: Instant | null;
  readonly reminded_at: Instant | null;
  readonly score: number | null;
  readonly outcome: string | null;
  readonly timeliness: string | null;
  readonly late_minutes: number | null;
  readonly appointment: number | null;
  readonly due_at: Instant | null;
  readonly announced_due_at: Instant | null;
  readonly provisional: boolean;
  readonly suspended: boolean;
  readonly last_seq: number;
  readonly version: number;
  /** The planned date of each counted step, by agency, as the slip tells it. */
  readonly planned: readonly PlannedStep[];
  readonly apology: LetterStanding | null;
  readonly apology_drafted_at: Instant | null;
  readonly apology_issued_at: Instant | null;
  readonly apology_proposed_due_at: Instant | null;
  readonly corrected: boolean;
}

/** The row of a case from its state and its facts. */
export function caseRow(state: CaseState, facts: readonly Fact[]): CaseRow {
  const [first] = facts;
  if (first?.type !== 'case.registered') throw new RangeError(`${state.code} does not begin with its registration`);
  const running = state.ended ? undefined : state.appointments.find(({ met }) => !met);
  const last = running ?? state.appointments.at(-1);
  const verdict = verdictInForce(state);
  return {
    case_code: state.code,
    procedure: state.procedure.code,
    procedure_version: state.procedure.version,
    status: state.phase,
    national_status: nationalStatus(state),
    channel: state.channel,
    received_by: state.receivedBy,
    solved_by: state.solvedBy,
    return_by: state.returnBy,
    applicant_id: applicantOf(facts)?.id ?? null,
    parent_code: state.parent?.caseCode ?? null,
    parent_leg: state.parent?.leg ?? null,
    submitted_at: state.submittedAt,
    registered_at: first.at,
    intake_due_at: state.intakeDueAt,
    accepted_at: state.life?.acceptedAt ?? null,
    ended_at: state.ended?.at ?? null,
    returned_at: facts.find(({ type }) => type === 'result.returned')?.at ?? null,
    reminded_at: state.reminded?.at ?? null,
    score: state.score ?? null,
    outcome: state.ended?.outcome ?? null,
    timeliness: verdict?.owed.timeliness ?? null,
    late_minutes: verdict?.owed.lateMinutes ?? null,
    appointment: running?.n ?? null,
    due_at: (state.ended ? last : running)?.dueAt ?? null,
    announced_due_at: (state.ended ? last : running)?.announcedDueAt ?? null,
    provisional: running?.provisional ?? false,
    suspended: !state.ended && legRows(state, facts).some((leg) => leg.suspended && leg.ended_at === null),
    last_seq: state.lastSeq,
    version: caseVersion(state),
    planned: state.life?.planned ?? [],
    ...letterColumns(state, facts, running?.announcedDueAt),
    apology: verdict?.apology ?? null,
    corrected: state.corrections.length > 0,
  };
}

/** Who asked, as the counter last said. */
const applicantOf = (facts: readonly Fact[]): PersonDataRef | undefined =>
  facts
    .flatMap((fact) =>
      fact.type === 'case.registered' || fact.type === 'intake.corrected' ? [fact.data.applicant] : [],
    )
    .findLast((applicant) => applicant !== undefined);

/** A draft speaks of the date that is announced now; once the letter is out, or the date has moved, it is none. */
function letterColumns(state: CaseState, facts: readonly Fact[], announcedDueAt: Instant | undefined) {
  const draft = facts.findLast((fact) => fact.type === 'apology.drafted');
  const stands = announcedDueAt !== undefined && state.apologyDraft?.announcedDueAt === announcedDueAt;
  return {
    apology_drafted_at: (stands && draft?.at) || null,
    apology_proposed_due_at: (stands && state.apologyDraft?.proposedDueAt) || null,
    apology_issued_at: state.apology?.at ?? null,
  };
}
