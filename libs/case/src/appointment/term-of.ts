import type { Term } from '@lienthong/calendar';
import type { ProcedureDefinition } from '@lienthong/procedure';

/** Term of the n-th appointment; the total where the definition names none. Undefined for an internal procedure without one. */
export function termOf(definition: ProcedureDefinition, n: number): Term | undefined {
  const appointment = definition.appointments.find((it) => it.n === n);
  return appointment?.term ?? (n === 1 ? definition.total : undefined);
}

/** Number of the last appointment that the definition promises. */
export const lastAppointment = (definition: ProcedureDefinition): number =>
  definition.appointments.reduce((last, { n }) => Math.max(last, n), 1);
