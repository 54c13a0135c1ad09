import { workingMinutes } from '@lienthong/kernel';
import type { AppointmentCause } from '../fact-values.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { Evolve } from '../state/case-state.js';
import { allLegs, lastEnded } from '../state/legs.js';

/** Causes with which a segment starts; the others move a date that exists. */
const STARTING: readonly AppointmentCause[] = ['accept', 'appointment-2', 'restart', 'correction'];
/** Causes that give more time than the term; the others count the same time anew. */
export const GRANTING: readonly string[] = ['statutory', 'version-move', 'term-set'];

export const appointmentSet: Evolve<'appointment.set'> = (state, { at, data }) => {
  const { n, cause, startAt, dueAt, announcedDueAt, allotted, provisional, calendar } = data;
  const former = state.appointments.find((appointment) => appointment.n === n);
  const start = former && !STARTING.includes(cause) ? former : { startCalendar: calendar, granted: allotted };
  const more = former && GRANTING.includes(cause) ? allotted - former.allotted : 0;
  const appointment: AppointmentState = {
    n,
    startAt,
    startCalendar: start.startCalendar,
    granted: workingMinutes(start.granted + more),
    allotted,
    dueAt,
    announcedDueAt,
    provisional,
    versions: [...(former?.versions ?? []), { cause, at, dueAt, announcedDueAt, calendar }],
  };
  return { ...state, appointments: [...state.appointments.filter((other) => other.n !== n), appointment] };
};

export const appointmentMet: Evolve<'appointment.met'> = (state, { data }) => {
  const by = lastEnded(
    allLegs(state).filter((leg) => leg.counted && leg.appointment === data.n && leg.status === 'completed'),
  );
  return {
    ...state,
    appointments: state.appointments.map((appointment) =>
      appointment.n === data.n && by ? { ...appointment, met: { ...data, by: by.id } } : appointment,
    ),
  };
};
