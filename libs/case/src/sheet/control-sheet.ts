import type { AgencyCode, CaseCode, Instant } from '@lienthong/kernel';
import type { LateSplit } from '../attribution/late-split.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEventData, Fact } from '../event.js';
import type { Judgement } from '../fact-values.js';
import { ledgerOf } from '../ledger/ledger.js';
import type { LegId } from '../leg-id.js';
import type { AppointmentVersion } from '../state/appointment-state.js';
import type { CaseState, IntakeRequest } from '../state/case-state.js';
import type { Escalation } from '../state/leg-state.js';
import { allLegs } from '../state/legs.js';
import { type SheetRow, sheetRows } from './sheet-rows.js';
import { type SheetSlip, sheetSlips } from './sheet-slips.js';

/** A promise to the citizen, every date of it, and what became of it. */
export interface SheetAppointment {
  readonly n: number;
  readonly startAt: Instant;
  readonly endedAt?: Instant;
  readonly versions: readonly AppointmentVersion[];
  readonly owed: Judgement;
  readonly announced: Judgement;
  /** Who answers for being late against what was owed. */
  readonly late: LateSplit;
}

/** Papers that the citizen was asked for, in a leg or, without one, before acceptance. */
export interface SheetSupplement {
  readonly leg?: LegId;
  readonly requestedAt: Instant;
  readonly lawful: boolean;
  readonly windowEndsAt: Instant;
  readonly suppliedAt?: Instant;
}

/** The process control sheet (phiếu kiểm soát quá trình giải quyết hồ sơ). */
export interface ControlSheet {
  readonly caseCode: CaseCode;
  readonly procedure: CaseState['procedure'];
  readonly receivedBy: AgencyCode;
  readonly solvedBy: AgencyCode;
  readonly returnBy: AgencyCode;
  readonly submittedAt: Instant;
  readonly acceptedAt?: Instant;
  /** As of when; of an ended case its last fact. */
  readonly at: Instant;
  /** Every hand-over, in the order of time. */
  readonly rows: readonly SheetRow[];
  readonly appointments: readonly SheetAppointment[];
  readonly supplements: readonly SheetSupplement[];
  readonly apology?: Pick<CaseEventData['apology.issued'], 'n' | 'announcedDueAt' | 'newDueAt' | 'inTime'> & {
    readonly issuedAt: Instant;
  };
  readonly slips: readonly SheetSlip[];
  readonly escalations: readonly (Escalation & { readonly leg: LegId })[];
  readonly verdict?: CaseEventData['verdict.frozen'];
}

/**
 * The sheet of a case, a function of its facts alone (and of `now` while it runs): who received from whom at what
 * hour, with how much time, before, on or after it, and who answers for what was late.
 * @see TT 03/2025/TT-VPCP, Mẫu 06 (domain.md §2.1); design.md, Accountability
 */
export function controlSheet(state: CaseState, facts: readonly Fact[], context: DecisionContext): ControlSheet {
  const { code, procedure, receivedBy, solvedBy, returnBy, submittedAt, life, apology, verdict } = state;
  const ledger = life && ledgerOf(state, context);
  const appointments = (ledger?.segments ?? []).map((segment): SheetAppointment => {
    const { n, startAt, endedAt, owed, announced, late } = segment;
    const versions = state.appointments.find((one) => one.n === n)?.versions ?? [];
    return { n, startAt, versions, owed, announced, late, ...(endedAt ? { endedAt } : {}) };
  });
  return {
    ...{ caseCode: code, procedure, receivedBy, solvedBy, returnBy, submittedAt },
    ...(life ? { acceptedAt: life.acceptedAt } : {}),
    at: state.ended ? state.lastAt : context.now,
    rows: sheetRows(state, facts, ledger?.legs ?? [], context.now),
    appointments,
    supplements: supplementsOf(state),
    ...(apology ? { apology: letter(apology) } : {}),
    slips: sheetSlips(facts),
    escalations: allLegs(state).flatMap((leg) => leg.escalations.map((one) => ({ leg: leg.id, ...one }))),
    ...(verdict ? { verdict } : {}),
  };
}

const letter = ({ n, announcedDueAt, newDueAt, inTime, at }: NonNullable<CaseState['apology']>) => ({
  ...{ n, announcedDueAt, newDueAt, inTime },
  issuedAt: at,
});

function supplementsOf(state: CaseState): SheetSupplement[] {
  const inLegs = allLegs(state).flatMap(({ id, requests }) => requests.map((one) => asked(one, id)));
  return [...state.intakeRequests.map((one) => asked(one)), ...inLegs];
}

function asked(request: IntakeRequest, leg?: LegId): SheetSupplement {
  const { requestedAt, lawful, windowEndsAt, suppliedAt } = request;
  return { ...(leg ? { leg } : {}), requestedAt, lawful, windowEndsAt, ...(suppliedAt ? { suppliedAt } : {}) };
}
