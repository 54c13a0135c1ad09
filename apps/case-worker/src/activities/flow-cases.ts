import type { Actor, CaseCommandData, CaseState, DecisionContext, Fact, LegId, Office } from '@lienthong/case';
import type { AgencyCode, CaseCode, CommandId, Instant, OfficerId, PlainDate, ProcedureCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';

type FlowCommandType =
  | 'offer-handoff'
  | 'notice'
  | 'notice-case'
  | 'escalate'
  | 'start-child'
  | 'end-child'
  | 'withdraw'
  | 'stop';
/** What a flow may ask of a case. */
export type FlowCommand = {
  readonly [Type in FlowCommandType]: { readonly type: Type } & CaseCommandData[Type];
}[FlowCommandType];

/** A component case, taken in and accepted in one go, at the instant at which its parent's leg starts. */
export type ChildIntake = Omit<CaseCommandData['register'], 'code'> & {
  readonly type: 'register';
  readonly procedure: ProcedureDefinition['code'];
  readonly accept: { readonly startAt?: Instant };
};

export interface CommandSlip {
  readonly commandId: CommandId;
  readonly by: Actor;
}

export interface Recorded {
  readonly caseCode: CaseCode;
  readonly facts: readonly Fact[];
  readonly lastSeq: number;
  /** It was recorded before; this time nothing was. */
  readonly repeated?: boolean;
}

export interface RecordedCase {
  readonly state: CaseState;
  readonly facts: readonly Fact[];
  readonly definition: ProcedureDefinition;
  context(now: Instant): DecisionContext;
}

/** Who answers for an office, and why, where he acts for its holder. */
export interface FoundHolder {
  readonly officer: OfficerId;
  readonly acting?: { readonly because: 'absence' | 'vacancy' };
}

/** The part of the case store that flows use. */
export interface FlowCases {
  readonly registry: {
    /** The version of a procedure that is valid on a day. @throws {DomainError} when there is none */
    current(code: ProcedureCode, on: PlainDate): Promise<ProcedureDefinition>;
  };
  readonly organisation: {
    /** Who answers for an office of an agency at a moment; undefined when nobody can be reached. @throws {DomainError} when there is no such agency */
    officeHolder(agency: AgencyCode, office: Office, at: Instant): Promise<FoundHolder | undefined>;
  };
  load(caseCode: CaseCode): Promise<RecordedCase | undefined>;
  /** The component case of a leg of a group, once it was taken in, whether the group was told of it or not. */
  componentOf(group: CaseCode, leg: LegId): Promise<CaseCode | undefined>;
  /** Codes of the component cases of a group that have not ended. */
  openComponents(group: CaseCode): Promise<readonly CaseCode[]>;
  /** @throws {DomainError} when the rules refuse it */
  apply(caseCode: CaseCode, command: FlowCommand, slip: CommandSlip): Promise<Recorded>;
  /** @throws {DomainError} when the rules refuse it */
  open(intake: ChildIntake, slip: CommandSlip): Promise<Recorded>;
}
