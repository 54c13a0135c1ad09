import type { CasePhase, CaseState } from './state/case-state.js';
import { openLegs } from './state/legs.js';

/** Status of the national portal (TrangThai). @see domain.md §2.3 */
export type NationalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A new phase does not compile until it has its status: the mapping is total (domain.md §7.9). */
const statusOf = {
  registered: () => 1,
  accepted: whileAccepted,
  refused: () => 3,
  withdrawn: () => 7,
  stopped: () => 8,
  completed: () => 9,
  returned: () => 10,
} as const satisfies Record<CasePhase, (state: CaseState) => NationalStatus>;

/** The one status of 1…10 that a case has on the national portal. */
export const nationalStatus = (state: CaseState): NationalStatus => statusOf[state.phase](state);

/** 2 until an agency has it; 5 while papers are owed; 6 while nothing but a payment is waited for; else 4. */
function whileAccepted(state: CaseState): NationalStatus {
  const open = openLegs(state);
  if (open.some(({ status }) => status === 'awaiting-supplement')) return 5;
  if (open.length > 0 && open.every(({ status }) => status === 'awaiting-payment')) return 6;
  return Object.keys(state.legs).length > 0 ? 4 : 2;
}
