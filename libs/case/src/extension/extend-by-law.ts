import { allot } from '@lienthong/calendar';
import { earlier, later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import { requireLegAllows } from '../allowed-commands.js';
import { appointmentSet } from '../appointment/set-appointment.js';
import { closedAt, owedDue, segmentSuspensions } from '../appointment/suspension.js';
import { requireUnit } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { calendarOfLeg, legDue } from '../handoff/leg-clock.js';
import { retimed } from '../handoff/retime-leg.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { CaseState } from '../state/case-state.js';
import { allLegs, legOf } from '../state/legs.js';
import { extensionTerm, requireAllowedExtension } from './allowed-extension.rule.js';
import { ExtendedAlready, ExtensionTooLate, NothingToExtend } from './extension.errors.js';

/**
 * More time on a ground of special law, by an approver of the leg's agency or of the one that solves the case: the same
 * minutes are added to the date owed and to the budget of the named leg. It uses up no apology; a date that an apology
 * promised stands, unless what is owed passes it. One law extends a step once.
 * @throws {LegNotInState} {NotYourCase} {NothingToExtend} {ExtensionTooLate} {ExtendedAlready} {InvalidTerm}
 * @throws {GroundUnknown} {ExtensionTooLong}
 * @see time.md §4, extension: statutory
 */
export const extendByLaw: Decide<'extend-by-law'> = (state, command, context) => {
  const { type, by, leg: id, ground, reason, term } = command;
  const { now, calendar } = context;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  requireUnit(state, type, by, [leg.holder.agency, state.solvedBy]);
  const segment = state.appointments.find(({ n, met }) => n === leg.appointment && !met);
  const legDueAt = legDue(leg, now, context);
  if (!leg.counted || !leg.dueAt || !legDueAt || leg.allotted === undefined || !segment) throw new NothingToExtend(id);
  const owed = owedDue(segment, closedAt(segmentSuspensions(state, segment, context), now), context);
  if (now > earlier(owed, legDueAt)) throw new ExtensionTooLate(id, earlier(owed, legDueAt));
  if (
    allLegs(state).some(({ step, extensions }) => step === leg.step && extensions?.some((one) => one.ground === ground))
  )
    throw new ExtendedAlready(id, ground);
  requireAllowedExtension(command, segment, context);
  const { minutes } = allot(extensionTerm(term), segment.dueAt, calendar);
  const dueAt = calendarOfLeg(leg, context).add(leg.dueAt, minutes);
  return [
    { type: 'extension.granted', data: { leg: id, ground, reason, minutes } },
    extended(state, segment, minutes, context),
    retimed(leg, { cause: 'statutory', dueAt, allotted: workingMinutes(leg.allotted + minutes) }, context),
  ];
};

function extended(
  state: CaseState,
  segment: AppointmentState,
  minutes: WorkingMinutes,
  context: DecisionContext,
): CaseEvent {
  const { calendar } = context;
  const { n, startAt, provisional, announcedDueAt } = segment;
  const granted = workingMinutes(segment.granted + minutes);
  const ended = segmentSuspensions(state, segment, context).filter(({ to }) => to);
  const dueAt = owedDue({ ...segment, granted }, closedAt(ended, startAt), context);
  const date = {
    ...({ n, cause: 'statutory', startAt, dueAt } as const),
    announcedDueAt: later(announcedDueAt, dueAt),
    allotted: workingMinutes(segment.allotted + minutes),
    provisional: provisional || calendar.isProvisional(startAt, dueAt),
  };
  return appointmentSet(state, date, context);
}
