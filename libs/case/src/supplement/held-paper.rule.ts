import type { CaseState } from '../state/case-state.js';
import { allLegs } from '../state/legs.js';
import { PaperHeld } from './supplement.errors.js';

/**
 * Nobody is asked twice for the same paper: what the case holds, because it was brought or because a step made it, is where it lies.
 * A paper that is there but wrong is asked for in words.
 * @throws {PaperHeld}
 * @see domain.md §0 R3, L20; peers.md §3.1
 */
export function requireNotHeld(state: CaseState, papers: readonly string[]): void {
  for (const paper of papers) {
    const maker = allLegs(state).findLast(({ made }) => made.includes(paper));
    const where = maker?.holder.agency ?? (state.parent ? state.parent.caseCode : state.receivedBy);
    if (state.papers.includes(paper)) throw new PaperHeld(paper, where);
  }
}
