import { legTerm } from '../appointment/plan.js';
import { legSuspensions } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import { calendarOfLeg, legDue } from '../handoff/leg-clock.js';
import { stepOf } from '../handoff/step-of.js';
import type { LegId } from '../leg-id.js';
import type { CaseState } from '../state/case-state.js';
import { legOf } from '../state/legs.js';
import { calendarOfName, counting } from './counted-days.js';
import { type DeadlineExplanation, NoDeadline } from './deadline-explanation.js';

/** @throws {NoDeadline} {LegUnknown} */
export function explainLeg(state: CaseState, id: LegId, context: DecisionContext): DeadlineExplanation {
  const leg = legOf(state, id);
  const until = leg.endedAt ?? context.now;
  const dueAt = legDue(leg, until, context);
  if (!dueAt || leg.allotted === undefined) throw new NoDeadline(state.code);
  const { definition } = context;
  const sender = leg.decisive ? state.legs[leg.decisive]?.holder.agency : state.receivedBy;
  const term = legTerm(stepOf(definition, leg.step));
  const suspensions = legSuspensions(leg);
  // while it waits its due moves on with the calendar in force
  const isSuspended = leg.status === 'awaiting-supplement';
  const inForce = calendarOfLeg(leg, context);
  return {
    target: { leg: id },
    receivedAt: leg.offeredAt,
    cutOff: sender === leg.holder.agency || !leg.decisive ? 'none' : definition.transferCutOff,
    ...(term ? { term } : {}),
    isSuspended,
    ...(state.verdict ? { rules: state.verdict.rules } : {}),
    versions: leg.versions,
    extensions: (leg.extensions ?? []).map((granted) => ({ leg: id, ...granted })),
    announcedDays: [],
    ...counting(
      { startAt: leg.startAt, dueAt, ...(isSuspended ? {} : { allotted: leg.allotted }) },
      suspensions,
      until,
      isSuspended ? inForce : calendarOfName(leg.dueCalendar, inForce, context),
    ),
  };
}
