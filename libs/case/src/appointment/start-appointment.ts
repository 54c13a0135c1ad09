import { allot } from '@lienthong/calendar';
import type { Instant } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import type { CaseState } from '../state/case-state.js';
import { appointmentSet } from './set-appointment.js';
import { termOf } from './term-of.js';

/**
 * The first date of an appointment, or a full new one after a restart. A promise to the citizen is counted under the
 * Civil Code unless the definition says otherwise. No event where nothing is promised.
 * @param startAt σ of acceptance, of the proof of payment, or of the answer that restarts the clock
 * @see time.md §3, §4; domain.md L16
 */
export function startAppointment(
  state: CaseState,
  n: number,
  cause: 'accept' | 'appointment-2' | 'restart',
  startAt: Instant,
  context: DecisionContext,
): CaseEvent[] {
  const { definition, calendar } = context;
  const term = termOf(definition, n);
  if (!term) return [];
  const { dueAt, minutes, provisional } = allot(term, startAt, calendar);
  const data = { n, cause, startAt, dueAt, announcedDueAt: dueAt, allotted: minutes, provisional } as const;
  return [appointmentSet(state, data, context)];
}
