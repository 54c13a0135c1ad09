import type { LegId } from '@lienthong/case';
import type { Instant } from '@lienthong/kernel';
import type { CaseRecord, PaperRequest } from './case-record.js';
import type { LegRecord } from './leg-record.js';

/** The appointment that a leg serves. */
export const appointmentOf = (legs: readonly LegRecord[], id: LegId): number =>
  legs.find(({ leg }) => leg === id)?.appointment ?? 1;

/** The requests of an appointment (of the intake: undefined) with the open one answered. */
export function answered(
  { requests }: CaseRecord,
  appointment: number | undefined,
  suppliedAt: Instant,
): readonly PaperRequest[] {
  const open = requests.findLastIndex((request) => request.appointment === appointment && !request.suppliedAt);
  return requests.map((request, index) => (index === open ? { ...request, suppliedAt } : request));
}
