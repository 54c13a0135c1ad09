import type { Decide } from '../decision.js';
import { completion } from '../handoff/complete-step.js';
import { stepOf } from '../handoff/step-of.js';
import { isOpen } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { noticeKey } from './notice.evolve.js';

/**
 * Somebody is told, once per leg, kind and deadline. Nothing happens when the deadline has moved, has not come, or the
 * leg is over. Silence of an opinion counts as consent only where its step says so, with a legal reference; it then
 * ends at its due by the system, however late the flow wakes.
 * @see time.md §5, §10; domain.md §1.4
 */
export const notice: Decide<'notice'> = (state, { leg: id, kind, dueAt }, context) => {
  const leg = legOf(state, id);
  const due = kind === 'window-ended' ? leg.requests.at(-1)?.windowEndsAt : leg.dueAt;
  const woken = leg.wakeUps.some((wakeUp) => wakeUp.kind === kind && wakeUp.at <= context.now);
  const moved = kind !== 'window-ended' && due !== dueAt;
  if (!isOpen(leg) || !due || moved || !woken || leg.noticed.includes(noticeKey(kind, due))) return [];
  if (kind !== 'overdue') return [{ type: 'handoff.due-soon-noticed', data: { leg: id, kind, dueAt: due } }];
  const consents = leg.kind === 'opinion' && stepOf(context.definition, leg.step).silence?.effect === 'consent';
  return consents
    ? [completion(leg, due, 'consent', context)]
    : [{ type: 'handoff.overdue-noticed', data: { leg: id, dueAt: due } }];
};
