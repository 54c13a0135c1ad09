import type { CaseEventData, LegId } from '@lienthong/case';
import type { Instant } from '@lienthong/kernel';
import type { LegRecord } from './leg-record.js';

/** One appointed date, as it was first said to the citizen, and as it was last said (QĐ 766: both are reported). */
export interface AppointmentRecord {
  readonly n: number;
  readonly firstAt: Instant;
  readonly currentAt: Instant;
  /** Working minutes that it was given. */
  readonly allottedMinutes: number;
  /** When what was promised for it was done, where it was not the end of the case. */
  readonly metAt?: Instant;
  /** The leg whose end that was: opened again, it takes it back. */
  readonly metBy?: LegId;
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

/** With a date met by the leg of it that ended last. */
export function withMet(
  appointments: readonly AppointmentRecord[],
  { n, endedAt }: CaseEventData['appointment.met'],
  legs: readonly LegRecord[],
): readonly AppointmentRecord[] {
  const last = legs
    .filter((leg) => leg.counted && leg.appointment === n && leg.state === 'completed')
    .reduce<LegRecord | undefined>((one, leg) => (one && !endsLater(leg, one) ? one : leg), undefined);
  return appointments.map((one) => (one.n === n ? { ...one, metAt: endedAt, ...(last && { metBy: last.leg }) } : one));
}

/** Without what a leg that was opened again had met. */
export function withoutMet(
  appointments: readonly AppointmentRecord[],
  reopened: LegId | undefined,
): readonly AppointmentRecord[] {
  return appointments.map(({ metAt, metBy, ...one }) =>
    reopened !== undefined && metBy === reopened ? one : { ...one, ...(metAt && { metAt }), ...(metBy && { metBy }) },
  );
}

const endsLater = (a: LegRecord, b: LegRecord): boolean =>
  (a.endedAt ?? '') > (b.endedAt ?? '') || (a.endedAt === b.endedAt && (a.endedSeq ?? 0) > (b.endedSeq ?? 0));
