import type { CutOff, Term } from '@lienthong/calendar';
import type { AgencyCode, PlainDate, ProcedureCode, StepId } from '@lienthong/kernel';
import type { Condition } from './condition.js';
import type { Rung } from './escalation/ladder.js';
import type { Ground } from './ground/ground.js';

/** A text in the two languages of the interface, Vietnamese first. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** A law, decree or decision, with the certainty with which it was read. */
export interface LegalReference {
  readonly document: string;
  readonly article?: string;
  readonly status: 'verified' | 'unverified';
  /** What is not certain about it, for people. */
  readonly note?: Bilingual;
}

/** Who answers for a step. Roles other than `chosen` are resolved once, at acceptance, and stamped into the accepting fact. */
export type AgencyRole =
  | { readonly by: 'fixed'; readonly agency: AgencyCode }
  /** The agency of that kind that serves the commune named by a routing field. */
  | { readonly by: 'commune'; readonly field: string; readonly kind: string }
  | { readonly by: 'intake-unit' }
  /** Named in the completion of an earlier step. */
  | { readonly by: 'chosen'; readonly step: StepId };

/** What kind of work a step is. `procedure` = a child case of a component procedure; `payment` is held by the citizen. */
export type StepKind = 'process' | 'opinion' | 'payment' | 'procedure' | 'return-result';

/** A coded, non-personal value of the form that the accepting fact carries, so that flow and figures may branch on it. */
export interface RoutingField {
  readonly name: string;
  readonly title: Bilingual;
  /** Allowed values; absent when the values are the communes of the province. */
  readonly values?: readonly string[];
  readonly type: 'code' | 'commune';
}

/** A document that the procedure requires (thành phần hồ sơ). */
export interface PaperRequirement {
  readonly id: string;
  readonly title: Bilingual;
  readonly required: boolean;
  /** Required in cases with these routing values only. */
  readonly requiredWhen?: Condition;
  /** Data of a shared database: looked up by the agency, never asked of the citizen (L20). */
  readonly sharedData?: true;
  /** A paper of that kind given before, or issued by an agency, may serve again (R3). */
  readonly reusable: boolean;
  readonly forWhom?: Bilingual;
  readonly basis?: LegalReference;
}

export interface Fee {
  readonly id: string;
  readonly title: Bilingual;
  /** Whole đồng; absent where the amount is assessed case by case. */
  readonly amount?: number;
  readonly onlineAmount?: number;
  /** Who pays less, or nothing, and by which law. */
  readonly reductions?: readonly FeeReduction[];
  readonly basis: LegalReference;
}

export interface FeeReduction {
  readonly forWhom: Bilingual;
  /** Whole đồng; 0 = exempt. */
  readonly amount: number;
  readonly basis: LegalReference;
}

/** Rules of the request for papers. @see domain.md L6, L7, L8, L9; time.md §4 */
export interface SupplementRule {
  /** Working days from the start of the leg in which a request is lawful. */
  readonly requestWithin: number;
  /** What the clock does after acceptance. */
  readonly clock: 'suspend' | 'restart';
  /** Working days of silence after which the case may be closed. */
  readonly closeAfter: number;
  /** Time to answer under a special law, in place of `closeAfter` (L9). */
  readonly specialWindow?: { readonly term: Term; readonly basis: LegalReference };
  readonly basis: LegalReference;
}

/**
 * What happens when an opinion does not come in time: `wait` and `proceed` escalate, `proceed` lets the case go on without it.
 * Silence counts as `consent` only where a special law says so. @see domain.md §1.4; time.md §5
 */
export interface SilenceRule {
  readonly effect: 'consent' | 'wait' | 'proceed';
  readonly basis?: LegalReference;
}

export interface Step {
  readonly id: StepId;
  readonly title: Bilingual;
  readonly kind: StepKind;
  /** Who does the step; for a payment, who records the proof of it. */
  readonly agency: AgencyRole;
  /** What the step is given, in the unit of its own law; `set-per-case` where no law says; absent where nothing is counted. */
  readonly term?: Term | 'set-per-case';
  /** What the law makes it last at least, such as a public posting (niêm yết): it cannot be completed before. */
  readonly lastsAtLeast?: Term;
  /** Latest end of the step counted from the start of the case, where its law says so. Judged when published. */
  readonly within?: { readonly from: 'receipt'; readonly term: Term; readonly basis: LegalReference };
  /** Steps that must be over before this one is offered. */
  readonly after: readonly StepId[];
  readonly when?: Condition;
  /** `outside`: time that the law does not count, with its ground (L10, L16). */
  readonly clock: 'counted' | 'outside';
  readonly clockGround?: LegalReference;
  /** Which appointment the step belongs to, 1 where there is only one. */
  readonly appointment: number;
  /** Outcomes that its completion may name; the first is the ordinary one. */
  readonly outcomes: readonly string[];
  /** Steps to which the holder may return the file for rework. */
  readonly reworkTo: readonly StepId[];
  /** What each rework round gives the step beside what is left of its own term; nothing unless told (time.md §5). */
  readonly reworkTerm?: Term;
  /** Code of the component procedure, for kind `procedure`. */
  readonly procedure?: ProcedureCode;
  /** For kind `opinion`. */
  readonly silence?: SilenceRule;
  /** Who is told of a late leg, rung by rung; absent for the ordinary ladder. */
  readonly escalation?: readonly Rung[];
  /** Ids of papers or results that the step reads, and of those that it makes. */
  readonly needs: readonly string[];
  readonly produces: readonly string[];
  readonly basis?: LegalReference;
}

/** As much of a step as says when its turn comes. */
export type FlowStep = Pick<Step, 'id' | 'kind' | 'after' | 'when'>;

/** As much of a definition as leads a case along its steps: all that the flow is given of it. */
export interface FlowDefinition<S extends FlowStep = FlowStep> {
  readonly steps: readonly S[];
}

/** A published promise to the citizen; two where a financial obligation arises mid-way (L16). */
export interface Appointment {
  readonly n: number;
  readonly term: Term;
}

/**
 * How the cases of a procedure get their codes where not in the ordinary way: a service that a ministry runs for the
 * whole country puts the two digits of the owner of the system before the number of the day.
 * @see domain.md §2.2 (TT 03/2025/TT-VPCP art. 13.3)
 */
export interface DossierCodeRule {
  readonly variant: 'national-centralised';
  readonly systemOwner: { readonly title: Bilingual; readonly digits?: string };
  readonly basis: LegalReference;
}

/** More time that a special law allows for, once, on a ground of its own. @see time.md §4, extension: statutory */
export interface ExtensionRule {
  /** Code of the ground, as `extend-by-law` names it. */
  readonly ground: string;
  readonly title: Bilingual;
  readonly most: Term;
  readonly basis: LegalReference;
}

/** What becomes of cases that run when this version comes into force. @see peers.md §3.15 */
export interface TransitionClause {
  readonly runningCases: 'stay' | 'may-move' | 'must-move';
  readonly basis: LegalReference;
}

/** A published, versioned procedure (thủ tục, quy trình): data, one file a version, never edited once published. */
export interface ProcedureDefinition {
  readonly code: ProcedureCode;
  /** A code of our own that stands in until the published one is known; absent where `code` is the law's. */
  readonly codeStatus?: 'unverified';
  readonly version: number;
  readonly kind: 'administrative' | 'internal';
  readonly title: Bilingual;
  readonly field: { readonly code: string; readonly title: Bilingual };
  readonly legalBasis: readonly LegalReference[];
  readonly validity: { readonly from: PlainDate; readonly to?: PlainDate };
  /** None for an internal procedure: no citizen files it. */
  readonly channels: readonly ('counter' | 'online' | 'post')[];
  readonly papers: readonly PaperRequirement[];
  readonly fees: readonly Fee[];
  /** Legal total; absent only for internal procedures without one. */
  readonly total?: Term;
  readonly totalBasis?: LegalReference;
  readonly appointments: readonly Appointment[];
  readonly receiptCutOff: CutOff;
  readonly transferCutOff: CutOff;
  /** Absent for an internal procedure: there is no citizen to ask. */
  readonly supplement?: SupplementRule;
  /** Grounds that its own law adds to the general ones. */
  readonly grounds?: readonly Ground[];
  readonly routing: readonly RoutingField[];
  readonly steps: readonly Step[];
  /** The step whose agency leads the case; absent: the agency that solves it. */
  readonly lead?: StepId;
  readonly results: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly formSet: 'TT01-2018' | 'TT03-2025';
  readonly dossierCode?: DossierCodeRule;
  readonly transition?: TransitionClause;
  readonly extensions?: readonly ExtensionRule[];
}
