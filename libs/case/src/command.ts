import type { Term } from '@lienthong/calendar';
import type { AgencyCode, CaseCode, Instant, OfficerId, PlainDate, StepId } from '@lienthong/kernel';
import type { CaseEventData } from './event.js';
import type {
  Actor,
  CaseWakeUpKind,
  Channel,
  CustodyInterval,
  LateShare,
  PaperRef,
  PersonDataRef,
  Score,
  WarningKind,
} from './fact-values.js';
import type { LegId } from './leg-id.js';

/** What can be asked of a case, by type. `by` says who asks; the moment comes with the decision's context. */
export interface CaseCommandData {
  register: {
    readonly code: CaseCode;
    readonly receivedBy: AgencyCode;
    readonly returnBy: AgencyCode;
    readonly channel: Channel;
    readonly submittedAt?: Instant;
    readonly applicant?: PersonDataRef;
    readonly form?: PersonDataRef;
    readonly papers: readonly PaperRef[];
    readonly routing: Readonly<Record<string, string>>;
    readonly parent?: CaseEventData['case.registered']['parent'];
    readonly replaces?: CaseCode;
  };
  /** Mẫu 01: receipt and appointed date. A child case is accepted by the system at the σ of its parent's leg, without a second intake. */
  'accept-case': { readonly startAt?: Instant };
  /** Mẫu 03. */
  'refuse-case': { readonly reason: PersonDataRef; readonly ground: string };
  /** By the counter, as long as nobody works on the case: only what is given is corrected; papers are all that lie with the case. */
  'correct-intake': {
    readonly routing?: Readonly<Record<string, string>>;
    readonly papers?: readonly PaperRef[];
    readonly channel?: Channel;
    readonly returnBy?: AgencyCode;
    /** When the papers were really handed in. */
    readonly submittedAt?: Instant;
    readonly applicant?: PersonDataRef;
    readonly form?: PersonDataRef;
    readonly note?: PersonDataRef;
  };
  /** By the flow when a step's turn has come; by the counter (with another agency) after a refused first handoff. */
  /** Mẫu 02, before acceptance: everything that is missing, once. */
  'request-intake-supplement': { readonly items: PersonDataRef };
  'supply-intake-supplement': { readonly papers: readonly PaperRef[] };
  'offer-handoff': {
    readonly step: StepId;
    readonly round: number;
    readonly attempt: number;
    readonly agency?: AgencyCode;
  };
  'accept-handoff': { readonly leg: LegId };
  'refuse-handoff': { readonly leg: LegId; readonly reasonCode: string; readonly note?: PersonDataRef };
  /** By who sent it, as long as nobody has accepted it. */
  'recall-handoff': { readonly leg: LegId; readonly note?: PersonDataRef };
  /** Inside one agency. `byHead`: the asker directs the agency's work; who may say so is decided where people sign in. */
  reassign: { readonly leg: LegId; readonly officer: OfficerId; readonly unit?: string; readonly byHead?: boolean };
  /** To another agency, by an order with its code. */
  'move-handoff': { readonly leg: LegId; readonly agency: AgencyCode; readonly order: string };
  'return-handoff': {
    readonly leg: LegId;
    readonly toStep: StepId;
    readonly reasonCode: string;
    readonly note?: PersonDataRef;
  };
  /** By the system, when a change of the organisation has taken effect. */
  'rehome-leg': { readonly leg: LegId };
  'complete-step': {
    readonly leg: LegId;
    readonly outcome?: string;
    readonly documents?: readonly PaperRef[];
    readonly chosen?: Readonly<Record<StepId, AgencyCode>>;
    /** Of an opinion that disagrees, or agrees with conditions. */
    readonly reason?: PersonDataRef;
  };
  /** By the agency that leads the case. */
  'set-term': { readonly step: StepId; readonly term: Term };
  'ask-more-data': { readonly leg: LegId; readonly note: PersonDataRef };
  /** `papers`: the kinds of paper asked for, as far as the list names them by code. */
  'request-supplement': {
    readonly leg: LegId;
    readonly items: PersonDataRef;
    readonly papers?: readonly string[];
  };
  'supply-supplement': { readonly leg: LegId; readonly papers: readonly PaperRef[] };
  /** By an approver who is not the one who asks; `ground` is a special law that the definition names. Without a leg: before acceptance. */
  'approve-second-supplement': { readonly leg?: LegId; readonly ground: string; readonly note?: PersonDataRef };
  /** After the window has passed in silence; the flow closes it by itself when it wakes. */
  'close-unsupplied': object;
  'record-payment': { readonly leg: LegId; readonly proof: PersonDataRef; readonly cashless: boolean };
  /** Mẫu 04: the date will not be kept; a new one, the close of a working day. */
  apologise: { readonly leg: LegId; readonly newDueOn: PlainDate; readonly reason: PersonDataRef };
  /** More time on a ground of special law, by an approver. */
  'extend-by-law': {
    readonly leg: LegId;
    /** Code of the law that allows it. */
    readonly ground: string;
    readonly term: Term;
    readonly reason: PersonDataRef;
  };
  /** To another version of the procedure, by decision of an approver. */
  'move-version': { readonly version: number; readonly reason: PersonDataRef };
  /** A calendar was published: what still runs is counted anew. `calendar` names the published layer, `id@version`. */
  retime: { readonly calendar: string };
  /** The flow woke at an instant that a fact named; nothing happens when the deadline has moved. */
  notice: { readonly leg: LegId; readonly kind: WarningKind; readonly dueAt: Instant };
  /** The flow woke for a rung; it names who answers for the office now, where somebody can be reached. */
  escalate: {
    readonly leg: LegId;
    readonly rung: number;
    readonly dueAt: Instant;
    readonly officer?: OfficerId;
    readonly acting?: CaseEventData['escalation.raised']['acting'];
  };
  /** Whoever was told says that he knows. */
  'acknowledge-escalation': { readonly leg: LegId; readonly rung: number };
  /** The same for a deadline of the case as a whole. */
  'notice-case': { readonly kind: CaseWakeUpKind; readonly dueAt: Instant };
  'start-child': { readonly leg: LegId; readonly child: CaseCode };
  'end-child': {
    readonly leg: LegId;
    readonly child: CaseCode;
    readonly outcome: string;
    readonly endedAt: Instant;
    readonly path: readonly CustodyInterval[];
    /** What the component made: it lies with the parent from then on. */
    readonly documents?: readonly PaperRef[];
  };
  /** By the counter it is granted at once, unless it hands the request to the agency. */
  withdraw: { readonly reason: PersonDataRef; readonly toAgency?: boolean };
  'answer-withdrawal': { readonly granted: boolean; readonly reason?: PersonDataRef };
  stop: { readonly ground: string; readonly reason?: PersonDataRef; readonly replacedBy?: CaseCode };
  /** Another end, other shares of the delay, or both. */
  'correct-verdict': {
    readonly endedAt?: Instant;
    readonly shares?: readonly LateShare[];
    readonly reason: PersonDataRef;
  };
  'remind-uncollected': object;
  'return-result': { readonly channel: Channel };
  /** By the citizen, or recorded by the counter; what he says in words is not asked for. */
  rate: { readonly score: Score };
}

export type CaseCommandType = keyof CaseCommandData;

export type CaseCommand = {
  [Type in CaseCommandType]: { readonly type: Type; readonly by: Actor } & CaseCommandData[Type];
}[CaseCommandType];

/** The command of one type. */
export type CommandOf<Type extends CaseCommandType> = Extract<CaseCommand, { readonly type: Type }>;
