import type { CaseEventData } from '@lienthong/case';
import type { Instant } from '@lienthong/kernel';

/** One appointed date, as it was first said to the citizen, and as it was last said (QĐ 766: both are reported). */
export interface AppointmentRecord {
  readonly n: number;
  readonly firstAt: Instant;
  readonly currentAt: Instant;
  /** Working minutes that it was given. */
  readonly allottedMinutes: number;
  /** When what was promised for it was done, where it was not the end of the case. */
  readonly metAt?: Instant;
}

/** With one more version of a date: the first one said stays beside it. */
export function withAppointment(
  appointments: readonly AppointmentRecord[],
  { n, announcedDueAt, allotted }: CaseEventData['appointment.set'],
): readonly AppointmentRecord[] {
  const said = { currentAt: announcedDueAt, allottedMinutes: allotted };
  return appointments.some((one) => one.n === n)
    ? appointments.map((one) => (one.n === n ? { ...one, ...said } : one))
    : [...appointments, { n, firstAt: announcedDueAt, ...said }];
}
