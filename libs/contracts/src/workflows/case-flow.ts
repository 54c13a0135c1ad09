import type { CaseWakeUpKind, LegId, WakeUp } from '@lienthong/case';
import type { CaseCode, Instant, ProcedureCode } from '@lienthong/kernel';
import type { FlowAction, FlowDefinition } from '@lienthong/procedure';
import type { FlowFact } from './flow-fact.js';

/** What starts the flow of one case; whatever else it needs it reads from the facts. */
export interface CaseFlowInput {
  readonly caseCode: CaseCode;
  /** Events of its history after which a run hands over to a fresh one; unset, when the server suggests it. */
  readonly freshRunAfterEvents?: number;
}

/** `nothing-left`: the case was closed before this run began, so the run acted on nothing. */
export type CaseFlowOutcome = 'ended' | 'nothing-left';

/** A case as a run finds it. */
export interface LoadedCase {
  readonly procedure: ProcedureCode;
  readonly definition: FlowDefinition;
  /** Every fact so far, in order of seq. */
  readonly facts: readonly FlowFact[];
  /** The case has ended and, if it is a child, its parent's stream says so: nothing is left to do. */
  readonly closed: boolean;
}

/** A wake-up whose time has come, of the deadline that the flow knows; the decider knows whether it still stands. */
export type DueNotice = DueAt &
  (
    | { readonly leg: LegId; readonly kind: WakeUp['kind'] }
    /** Of the case as a whole. */
    | { readonly leg?: undefined; readonly kind: CaseWakeUpKind }
  );

interface DueAt {
  readonly at: Instant;
  readonly dueAt: Instant;
}

/** All that the flow wants done now, in one go. Empty, it only asks for the facts that it lacks. */
export interface CaseTurn {
  readonly caseCode: CaseCode;
  readonly actions: readonly FlowAction[];
  readonly notices: readonly DueNotice[];
  /** The last fact that the flow knows. */
  readonly afterSeq: number;
}

/** What came of a turn. */
export interface TurnTaken {
  /** Every fact after `afterSeq`, without a gap: those that the turn recorded and those that others recorded meanwhile. */
  readonly facts: readonly FlowFact[];
  /** Actions that the rules do not allow now, by step, with the code of the refusal; tried again when the case has moved. */
  readonly refused: readonly { readonly action: FlowAction; readonly code: string }[];
  /** Notices before whose time the store's clock still is; to be tried again in a moment. */
  readonly early: readonly DueNotice[];
}

/** What the flow can have done. Each is repeatable: run twice, it takes effect once. */
export interface CaseFlowActivities {
  loadCase(input: { readonly caseCode: CaseCode }): Promise<LoadedCase>;
  takeTurn(turn: CaseTurn): Promise<TurnTaken>;
  /** Says in the parent's stream that this child case has ended; ends its own unfinished components with it. */
  endChild(input: { readonly caseCode: CaseCode }): Promise<void>;
}
