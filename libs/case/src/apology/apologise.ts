import type { WorkCalendar } from '@lienthong/calendar';
import type { Instant, PlainDate } from '@lienthong/kernel';
import { requireLegAllows } from '../allowed-commands.js';
import { appointmentSet } from '../appointment/set-appointment.js';
import { isStandingStill } from '../appointment/suspension.js';
import { requireHolder } from '../authority.js';
import type { Decide } from '../decision.js';
import { legOf } from '../state/legs.js';
import { AlreadyApologised, ApologyTooLate, NewDateInvalid, NothingToReappoint } from './apology.errors.js';
import { isInTimeToApologise } from './day-to-apologise.rule.js';
import { isPromised } from './promised.rule.js';

/**
 * Mẫu 04: an apology and a new date, by the agency that holds the case. At most once; in time on the last working day
 * before the announced date at the latest, later a breach, after the date itself refused. It moves what was announced
 * and nothing else: no agency gets a minute by it, what is owed stands.
 * @throws {LegNotInState} {HandoffNotHeld} {AlreadyApologised} {NothingToReappoint} {ApologyTooLate} {NewDateInvalid}
 * @see domain.md L11, L12; time.md §4, extension: apology; I10
 */
export const apologise: Decide<'apologise'> = (state, command, context) => {
  const { type, by, leg: id, newDueOn, reason } = command;
  const { now, calendar, definition } = context;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  requireHolder(leg, by);
  if (state.apology) throw new AlreadyApologised(state.code);
  const segment = state.appointments.find(({ n, met }) => n === leg.appointment && !met);
  if (!segment || !isPromised(state, definition) || isStandingStill(state, segment, context))
    throw new NothingToReappoint(state.code);
  const { n, startAt, dueAt, announcedDueAt, allotted, provisional } = segment;
  if (now > announcedDueAt) throw new ApologyTooLate(state.code, announcedDueAt);
  const newDueAt = closeAfter(newDueOn, announcedDueAt, calendar);
  const inTime = isInTimeToApologise(announcedDueAt, now, calendar);
  const touched = provisional || calendar.isProvisional(startAt, newDueAt);
  const date = { n, cause: 'apology', startAt, dueAt, announcedDueAt: newDueAt, allotted } as const;
  return [
    { type: 'apology.issued', data: { leg: id, n, reason, announcedDueAt, newDueAt, inTime } },
    appointmentSet(state, { ...date, provisional: touched }, context),
  ];
};

function closeAfter(newDueOn: PlainDate, announcedDueAt: Instant, calendar: WorkCalendar): Instant {
  const newDueAt = calendar.day(newDueOn).working ? calendar.closeOf(newDueOn) : announcedDueAt;
  if (newDueAt <= announcedDueAt) throw new NewDateInvalid(newDueOn, announcedDueAt);
  return newDueAt;
}
