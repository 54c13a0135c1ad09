import type { Fact } from '../event.js';
import type { CaseWakeUp } from '../fact-values.js';
import type { CaseState, Evolve } from '../state/case-state.js';
import { withLeg } from '../state/legs.js';
import { wakeUpsAfter } from './case-wake-ups.js';

type Noticed = Extract<Fact, { type: 'handoff.due-soon-noticed' | 'handoff.overdue-noticed' }>;

/** Name of a notice: once per leg (or case), kind and deadline. */
export const noticeKey = (kind: string, dueAt: string): string => `${kind}@${dueAt}`;

export const noticed = (state: CaseState, fact: Noticed): CaseState =>
  withLeg(state, fact.data.leg, (leg) => ({
    ...leg,
    noticed: [
      ...leg.noticed,
      noticeKey(fact.type === 'handoff.overdue-noticed' ? 'overdue' : fact.data.kind, fact.data.dueAt),
    ],
  }));

/** What was told is waited for no more. */
export const caseNoticed: Evolve<'case.noticed'> = (state, { data: { kind, dueAt } }) => ({
  ...state,
  caseWakeUps: wakeUpsAfter(state.caseWakeUps, [{ kind, over: true }]),
  caseNoticed: [...state.caseNoticed, noticeKey(kind, dueAt)],
});

/** Any fact may set what the case as a whole wakes for. */
export function wokenBy(state: CaseState, { data }: Fact): CaseState {
  const set: readonly CaseWakeUp[] | undefined = 'caseWakeUps' in data ? data.caseWakeUps : undefined;
  return set ? { ...state, caseWakeUps: wakeUpsAfter(state.caseWakeUps, set) } : state;
}
