import { allot, effectiveStart, type WorkCalendar } from '@lienthong/calendar';
import { type AgencyCode, type Instant, later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import type { Step } from '@lienthong/procedure';
import { legTerm } from '../appointment/plan.js';
import type { Holder } from '../custody.js';
import type { DecisionContext } from '../decision.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { countedLegs } from '../state/legs.js';
import { calendarOfLeg, usedMinutes } from './leg-clock.js';

/** Who has a leg: the citizen a payment, an outside body what the law does not count, else what the agency is. */
export function holderOf(step: Step, agency: AgencyCode, context: DecisionContext): Holder {
  if (step.kind === 'payment') return { class: 'citizen' };
  return { class: step.clock === 'outside' ? 'outside' : context.holderClassOf(agency), agency };
}

/** What an offer stands on: the ended predecessor, if any, and the minute it was due. */
export interface Offer {
  readonly step: Step;
  readonly holder: Holder;
  readonly decisive?: LegState;
  readonly readyAt: Instant;
  /** Offered once more by the counter, after its first agency refused. */
  readonly byCounter: boolean;
}

/**
 * σ of a leg. Time that the law does not count begins at once. A first leg begins with the case itself, whose receipt
 * cut-off has been applied already; what passed since is a gap of the system. Else a file that comes from another
 * agency late in the day starts the next working day.
 * @see time.md §2, §5, §7; domain.md L5 (NĐ 118/2025/NĐ-CP art. 18)
 */
export function legStart(state: CaseState, offer: Offer, context: DecisionContext): Instant {
  const { step, holder, decisive, readyAt, byCounter } = offer;
  const { now, definition } = context;
  const calendar = calendarOfLeg(offer, context);
  if (step.clock === 'outside') return now;
  if (!decisive && !byCounter && !state.life?.reroutedAt)
    return now <= readyAt ? readyAt : later(readyAt, calendar.open(now));
  const sender = decisive ? decisive.holder.agency : state.receivedBy;
  const stays = sender === holder.agency && decisive?.holder.class !== 'outside';
  return effectiveStart(now, stays ? 'none' : definition.transferCutOff, calendar);
}

/** Due and budget of a leg; nothing where its step has no term. */
export interface LegAllotment {
  readonly dueAt?: Instant;
  readonly allotted?: WorkingMinutes;
  readonly provisional: boolean;
}

/**
 * B and d of a leg: the full term the first time; what is left of it when a step is done again, so that a step done
 * twice counts from its first start, and what its definition gives for the rework itself.
 * @see time.md §3, §5; I14
 */
export function legAllotment(
  state: CaseState,
  step: Step,
  round: number,
  startAt: Instant,
  calendar: WorkCalendar,
): LegAllotment {
  const former = countedLegs(state, step.id).filter((leg) => leg.round < round);
  const last = former.at(-1);
  if (last?.allotted === undefined) return termAllotment(step, startAt, calendar);
  const left = workingMinutes(Math.max(0, last.allotted - usedMinutes(last, startAt, calendar)));
  const unworked = calendar.add(startAt, left);
  const dueAt = step.reworkTerm ? allot({ rule: 'exact', ...step.reworkTerm }, unworked, calendar).dueAt : unworked;
  const allotted = calendar.minutesBetween(startAt, dueAt);
  return { dueAt, allotted, provisional: calendar.isProvisional(startAt, dueAt) };
}

/** The full term of a step. */
export function termAllotment(step: Step, startAt: Instant, calendar: WorkCalendar): LegAllotment {
  const term = legTerm(step);
  if (!term) return { provisional: false };
  const { dueAt, minutes, provisional } = allot(term, startAt, calendar);
  return { dueAt, allotted: minutes, provisional };
}
