import type { CaseState } from '../state/case-state.js';

/**
 * Papers are asked for once: a second request, lawful or not the first time, stops no clock. A special-law ground with
 * an approver would allow it; this version of the core has no such command.
 * @see domain.md L7 (QĐ 766/QĐ-TTg counts more than one request as overdue); time.md §4
 */
export const isSecondSupplement = (state: CaseState): boolean => state.supplementRequests > 0;
