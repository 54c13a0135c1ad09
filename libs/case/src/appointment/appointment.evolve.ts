import type { AppointmentCause } from '../fact-values.js';
import type { AppointmentState } from '../state/appointment-state.js';
import type { Evolve } from '../state/case-state.js';
import { allLegs, lastEnded } from '../state/legs.js';

/** Causes with which a segment starts; the others move a date that exists. */
const STARTING: readonly AppointmentCause[] = ['accept', 'appointment-2', 'restart'];

export const appointmentSet: Evolve<'appointment.set'> = (state, { at, data }) => {
  const { n, cause, startAt, baseDueAt, dueAt, announcedDueAt, allotted, provisional } = data;
  const former = state.appointments.find((appointment) => appointment.n === n);
  const appointment: AppointmentState = {
    n,
    startAt,
    baseDueAt: baseDueAt ?? (former && !STARTING.includes(cause) ? former.baseDueAt : dueAt),
    allotted,
    dueAt,
    announcedDueAt,
    provisional,
    versions: [...(former?.versions ?? []), { cause, at, dueAt, announcedDueAt }],
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
