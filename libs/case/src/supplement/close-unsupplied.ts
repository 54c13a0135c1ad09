import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { owedPapers } from './owed-papers.js';
import { SupplementNotOwed, SupplementWindowOpen } from './supplement.errors.js';

/** Ground of a case that was closed because the applicant did not answer. */
export const UNSUPPLIED = 'unsupplied';

/**
 * The applicant was silent until the end of the window: the case is closed as of the request, so that nobody is late by
 * waiting. By the agency here, by the system when the flow wakes. An unlawful request obliges nobody to answer it.
 * @throws {SupplementNotOwed} {SupplementWindowOpen} {NotYourCase}
 * @see domain.md L9; time.md §6
 */
export const closeUnsupplied: Decide<'close-unsupplied'> = (state, { type, by }, { now }) => {
  const owed = owedPapers(state);
  const [first] = owed;
  requireUnit(state, type, by, [state.receivedBy, state.solvedBy, ...owed.map(({ leg }) => leg?.holder.agency)]);
  if (!first) throw new SupplementNotOwed(state.code);
  if (now <= first.request.windowEndsAt) throw new SupplementWindowOpen(first.request.windowEndsAt);
  return [closedAsOf(first)];
};

/** The case ended with the request that was not answered: before acceptance the counter's, after it a leg's. */
export const closedAsOf = ({ request, leg }: ReturnType<typeof owedPapers>[number]): CaseEvent => ({
  type: 'case.stopped',
  data: { ground: UNSUPPLIED, endedAt: request.requestedAt, ...(leg ? { askedBy: leg.id } : {}) },
});
