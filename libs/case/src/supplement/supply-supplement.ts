import { calendarName, effectiveStart } from '@lienthong/calendar';
import { workingMinutes } from '@lienthong/kernel';
import { requireLegAllows } from '../allowed-commands.js';
import { requireUnit } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import { rungsOf } from '../escalation/rung.js';
import type { CaseEventData } from '../event.js';
import { allottedBy, answeredSpans, calendarOfLeg, owedLegDue } from '../handoff/leg-clock.js';
import { PaperUnknown } from '../intake/intake.errors.js';
import { untold } from '../notice/standing-wake-ups.js';
import { wakeUpsOf } from '../notice/wake-ups.js';
import type { LegState, SupplementRequest } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { SupplementNotRequested } from './supplement.errors.js';

/**
 * The citizen's answer. After a lawful request the leg resumes at σ of the answer with what was left of its time, and
 * the appointed date moves by the same minutes; after an unlawful one nothing moves.
 * @throws {LegNotInState} {SupplementNotRequested} {PaperUnknown} {NotYourCase}
 * @see time.md §2, §4
 */
export const supplySupplement: Decide<'supply-supplement'> = (state, command, context) => {
  const { type, by, leg: id, papers } = command;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  requireUnit(state, type, by, [state.receivedBy, state.returnBy, leg.holder.agency], true);
  for (const { paper } of papers)
    if (!context.definition.papers.some((known) => known.id === paper)) throw new PaperUnknown(paper);
  const request = leg.requests.find(({ suppliedAt }) => !suppliedAt);
  if (!request) throw new SupplementNotRequested(id);
  return [{ type: 'supplement.supplied', data: { leg: id, papers, ...resumption(leg, request, context) } }];
};

type Resumption = Omit<CaseEventData['supplement.supplied'], 'leg' | 'papers'>;

function resumption(leg: LegState, request: SupplementRequest, context: DecisionContext): Resumption {
  const { now, calendar, definition } = context;
  const { dueAt, allotted } = leg;
  const standing = dueAt && allotted !== undefined ? { dueAt, allotted } : {};
  if (!request.lawful)
    return { resumedAt: now, suspendedMinutes: workingMinutes(0), ...standing, wakeUps: leg.wakeUps };
  const from = request.requestedAt;
  const resumedAt = effectiveStart(now, definition.receiptCutOff, calendar);
  const suspendedMinutes = calendar.minutesBetween(from, resumedAt);
  const requests = leg.requests.map((one) => (one === request ? { ...one, resumedAt } : one));
  const waited = answeredSpans({ ...leg, requests });
  const movedDue = owedLegDue(leg, waited, context);
  if (!movedDue) return { resumedAt, suspendedMinutes, wakeUps: [] };
  const own = calendarOfLeg(leg, context);
  const { startAt } = leg;
  const left = allottedBy(leg, movedDue, waited, own);
  const term = { startAt, dueAt: movedDue, allotted: left, rungs: rungsOf(leg.step, startAt, definition) };
  const wakeUps = untold(leg, movedDue, wakeUpsOf(term, waited, now, own));
  return { resumedAt, suspendedMinutes, dueAt: movedDue, allotted: left, wakeUps, calendar: calendarName(own) };
}
