import type { NationalStatus } from './national-status.js';

/**
 * The legal steps between statuses of the national portal. 3, 8 and 10 are final; a request to withdraw (7) is refused
 * (back to 4) or granted (8), and after the decision (9) it comes too late. Held against every random history.
 * @see domain.md §2.3
 */
export const legalTransitions = {
  1: [2, 3, 5, 7],
  2: [4, 7],
  3: [],
  4: [5, 6, 7, 8, 9],
  // asked before acceptance it ends in 2 or 3, after it in 4
  5: [2, 3, 4, 7, 8],
  6: [4, 8],
  7: [4, 8],
  8: [],
  9: [10],
  10: [],
} as const satisfies Record<NationalStatus, readonly NationalStatus[]>;

/** Whether a case may pass from one status to the next; to stay is no step. */
export const isLegalTransition = (from: NationalStatus, to: NationalStatus): boolean =>
  from === to || (legalTransitions[from] as readonly NationalStatus[]).includes(to);
