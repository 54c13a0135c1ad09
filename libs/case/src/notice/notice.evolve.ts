import type { Fact } from '../event.js';
import type { CaseState } from '../state/case-state.js';
import { withLeg } from '../state/legs.js';

type Noticed = Extract<Fact, { type: 'handoff.due-soon-noticed' | 'handoff.overdue-noticed' }>;

/** Name of a notice: once per leg, kind and deadline. */
export const noticeKey = (kind: string, dueAt: string): string => `${kind}@${dueAt}`;

export const noticed = (state: CaseState, fact: Noticed): CaseState =>
  withLeg(state, fact.data.leg, (leg) => ({
    ...leg,
    noticed: [
      ...leg.noticed,
      noticeKey(fact.type === 'handoff.overdue-noticed' ? 'overdue' : fact.data.kind, fact.data.dueAt),
    ],
  }));
