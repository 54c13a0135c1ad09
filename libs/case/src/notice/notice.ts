import type { Decide } from '../decision.js';
import { completion } from '../handoff/complete-step.js';
import { silenceOf } from '../opinion/silence.rule.js';
import { isOpen } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { closedAsOf } from '../supplement/close-unsupplied.js';
import { owedPapers } from '../supplement/owed-papers.js';
import { noticeKey } from './notice.evolve.js';
import { deadlineOf } from './standing-wake-ups.js';

/**
 * Somebody is told, once per leg, kind and deadline. Nothing happens when the deadline has moved, has not come, or the
 * leg is over. An opinion ends at its due by the system, however late the flow wakes, where its step says what comes of silence.
 * Silence about papers that are owed closes the case (L9).
 * @see time.md §5, §10; domain.md §1.4
 */
export const notice: Decide<'notice'> = (state, { leg: id, kind, dueAt }, context) => {
  const leg = legOf(state, id);
  const due = deadlineOf(leg, kind);
  const woken = leg.wakeUps.some((wakeUp) => wakeUp.kind === kind && wakeUp.at <= context.now);
  const moved = kind !== 'window-ended' && due !== dueAt;
  if (!isOpen(leg) || !due || moved || !woken || leg.noticed.includes(noticeKey(kind, due))) return [];
  if (kind === 'window-ended')
    return [
      { type: 'handoff.due-soon-noticed', data: { leg: id, kind, dueAt: due } },
      ...owedPapers(state)
        .filter((owed) => owed.leg?.id === id)
        .map(closedAsOf),
    ];
  if (kind !== 'overdue') return [{ type: 'handoff.due-soon-noticed', data: { leg: id, kind, dueAt: due } }];
  const told = { type: 'handoff.overdue-noticed', data: { leg: id, dueAt: due } } as const;
  const silence = silenceOf(leg, context);
  if (!silence) return [told];
  const { effect, outcome } = silence;
  const ended = completion(state, leg, due, outcome, context, { silence: effect });
  // an opinion that the law takes for given is nobody's delay; one that the case goes on without is
  return effect === 'consent' ? [ended] : [told, ended];
};
