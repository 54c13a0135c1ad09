import type { WorkCalendar } from '@lienthong/calendar';
import type { AgencyCode, DomainError, Instant, OfficerId } from '@lienthong/kernel';
import type { AgencyRole, ProcedureDefinition, RoleContext } from '@lienthong/procedure';
import type { CaseCommandType, CommandOf } from './command.js';
import type { Custody, HolderClass } from './custody.js';
import type { CaseEvent } from './event.js';
import type { Absence, Principal, Succession } from './fact-values.js';
import type { CaseState } from './state/case-state.js';

/** All that a decision may look at beside facts and command. Pure: the same answers for the same questions. */
export interface DecisionContext {
  /** The legal minute of the decision. */
  readonly now: Instant;
  readonly definition: ProcedureDefinition;
  /** K: calendar of the case (province). */
  readonly calendar: WorkCalendar;
  /** A: calendar of a leg's agency. */
  calendarOf(agency: AgencyCode): WorkCalendar;
  /** The calendar of a name that a fact carries, whatever was published since. */
  calendarNamed(name: string): WorkCalendar;
  /** Another version of the case's procedure, for a move to it. */
  versionOf?(version: number): ProcedureDefinition | undefined;
  agencyFor(role: AgencyRole, context: RoleContext): AgencyCode | undefined;
  holderClassOf(agency: AgencyCode): HolderClass;
  /** Communes that an agency serves, none for the whole province; absent where nobody is bound to a place. */
  communesOf?(agency: AgencyCode): readonly string[];
  /** Whether an officer may act for another now, in a case of this procedure; absent where nobody acts for anybody. */
  isDelegated?(delegate: OfficerId, principal: Principal): boolean;
  /** The absence of an officer now; absent where nobody is known to be away. */
  absenceOf?(officer: OfficerId): Absence | undefined;
  /** Who took over from an agency by now, one change of the organisation at a time; absent where nothing ever changed. */
  successorOf?(agency: AgencyCode, routing: Readonly<Record<string, string>>): Succession | undefined;
}

/** An event with who held what it is about until then. */
export type DecidedEvent = CaseEvent & { readonly custody: Custody };

/**
 * What becomes of a command: events, none when it is done already, or a refusal.
 * `at` is the legal minute that the facts carry: `now`, but never before the last fact of the case.
 */
export type Decision =
  | {
      readonly at: Instant;
      readonly events: readonly DecidedEvent[];
      /** The case after them: what `evolve` makes of the facts that they become. */
      readonly state: CaseState;
      readonly refusal?: undefined;
    }
  | { readonly refusal: DomainError };

/** Decides one command about an existing case; refuses by throwing a DomainError. What follows by itself is added by `decide`. */
export type Decide<Type extends CaseCommandType> = (
  state: CaseState,
  command: CommandOf<Type>,
  context: DecisionContext,
) => readonly CaseEvent[];

/** The same context at another minute. */
export function asOf(now: Instant, context: DecisionContext): DecisionContext {
  return {
    now,
    definition: context.definition,
    calendar: context.calendar,
    calendarOf: (agency) => context.calendarOf(agency),
    calendarNamed: (name) => context.calendarNamed(name),
    ...(context.versionOf ? { versionOf: context.versionOf } : {}),
    agencyFor: (role, roleContext) => context.agencyFor(role, roleContext),
    holderClassOf: (agency) => context.holderClassOf(agency),
    ...(context.communesOf ? { communesOf: context.communesOf } : {}),
    ...(context.isDelegated ? { isDelegated: context.isDelegated } : {}),
    ...(context.absenceOf ? { absenceOf: context.absenceOf } : {}),
    ...(context.successorOf ? { successorOf: context.successorOf } : {}),
  };
}

/** The same context under another version of the procedure: what follows a move is decided by that version, what was before it by its own. */
export function underVersion(version: number, context: DecisionContext): DecisionContext {
  return { ...asOf(context.now, context), definition: context.versionOf?.(version) ?? context.definition };
}
