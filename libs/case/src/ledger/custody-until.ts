import { later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { clipped, minutesIn } from '../appointment/interval.js';
import { closedAt, segmentSuspensions } from '../appointment/suspension.js';
import type { Custody, Holder } from '../custody.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { calendarOfLeg, usedMinutes } from '../handoff/leg-clock.js';
import { INTAKE_MINUTES } from '../intake/intake-clock.js';
import type { CaseState } from '../state/case-state.js';
import { isOpen, type LegState } from '../state/leg-state.js';
import { lastEnded } from '../state/legs.js';
import { owedPapers } from '../supplement/owed-papers.js';
import { decisiveLeg } from './path.js';

/**
 * Who held what an event is about until it happened, with the minutes of that clock, so that no consumer needs a
 * calendar: the leg's where it is about a leg (for an offer: its sender's), else the case's.
 */
export function custodyUntil(state: CaseState | undefined, event: CaseEvent, context: DecisionContext): Custody {
  if (!state)
    return event.type === 'case.registered' ? atCounter(event.data.receivedBy) : { class: 'system', used: NONE };
  if (event.type === 'handoff.offered') {
    const sender = lastEnded(event.data.predecessors.flatMap((id) => state.legs[id] ?? []));
    return sender ? custodyOfLeg(sender, context) : custodyOfCase(state, context);
  }
  const leg = 'leg' in event.data && event.data.leg ? state.legs[event.data.leg] : undefined;
  return leg ? custodyOfLeg(leg, context) : custodyOfCase(state, context);
}

const NONE = workingMinutes(0);
const atCounter = (agency: Holder['agency']): Custody => ({
  class: 'counter',
  ...(agency ? { agency } : {}),
  used: NONE,
});

function custodyOfLeg(leg: LegState, context: DecisionContext): Custody {
  const request = leg.requests.at(-1);
  if (leg.status === 'awaiting-supplement' && request)
    return { class: 'citizen', used: context.calendar.minutesBetween(request.requestedAt, context.now) };
  return counted(leg.holder, usedMinutes(leg, context.now, calendarOfLeg(leg, context)), leg.allotted);
}

/** Before acceptance the counter with its eight hours; then who has the case now, on the clock of its appointment. */
function custodyOfCase(state: CaseState, context: DecisionContext): Custody {
  const { calendar, now } = context;
  const counter: Holder = { class: 'counter', agency: state.receivedBy };
  if (!state.life) {
    const [owed] = owedPapers(state);
    if (owed) return { class: 'citizen', used: calendar.minutesBetween(owed.request.requestedAt, now) };
    const opened = calendar.open(state.completeAt);
    return counted(counter, calendar.minutesBetween(opened, later(opened, now)), INTAKE_MINUTES);
  }
  if (state.verdict) {
    const waiting = calendar.minutesBetween(state.verdict.endedAt, later(now, state.verdict.endedAt));
    return { class: 'counter', agency: state.returnBy, used: waiting };
  }
  const holder = currentHolder(state);
  const segment = state.appointments.at(-1);
  if (!segment) return { ...holder, used: NONE };
  const end = later(segment.startAt, segment.met?.endedAt ?? state.ended?.at ?? now);
  const waited = clipped(closedAt(segmentSuspensions(state, segment, context), end), segment.startAt, end);
  const used = calendar.minutesBetween(segment.startAt, end) - minutesIn(waited, calendar);
  return counted(holder, workingMinutes(used), segment.allotted);
}

/** Who has the case now: where several do, the one due first; between two legs the last that had it. */
export function currentHolder(state: CaseState): Holder {
  const leg = decisiveLeg(state);
  if (!leg) return { class: 'counter', agency: state.receivedBy };
  return isOpen(leg) && leg.status === 'awaiting-supplement' ? { class: 'citizen' } : leg.holder;
}

function counted(
  { class: holderClass, agency, officer }: Holder,
  used: WorkingMinutes,
  allotted: WorkingMinutes | undefined,
): Custody {
  const left = allotted === undefined ? undefined : workingMinutes(allotted - used);
  return { class: holderClass, agency, officer, used, allotted, left };
}
