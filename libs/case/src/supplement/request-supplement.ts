import { plusMinutes } from '@lienthong/kernel';
import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import { WithdrawalOpen } from '../ending/ending.errors.js';
import type { CaseEventData } from '../event.js';
import { PaperUnknown } from '../intake/intake.errors.js';
import { requireAnswerable } from '../opinion/silence.rule.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { requireNotHeld } from './held-paper.rule.js';
import { isSecondSupplement, secondSupplementGround } from './no-second-supplement.rule.js';
import { requestWindowEnd } from './request-window.rule.js';
import { SupplementOpen } from './supplement.errors.js';
import { supplementWindowEnd } from './supplement-window.rule.js';

/**
 * Mẫu 02: the papers still owed, all at once. A lawful request stops the clock of the leg and of the case; an unlawful
 * one is recorded and moves nothing: clock and custody stay with the agency.
 * @throws {PaperUnknown} {PaperHeld}
 * @throws {LegNotInState} {HandoffNotHeld} {SupplementOpen} {ApproverAsks} {WithdrawalOpen} {NoSupplementRule}
 * @see domain.md L3, L6, L7, L9; time.md §4
 */
export const requestSupplement: Decide<'request-supplement'> = (state, command, context) => {
  const { type, by, leg: id, items, papers = [] } = command;
  const { now } = context;
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  requireHolder(leg, by);
  requireAnswerable(leg, context);
  for (const paper of papers)
    if (!context.definition.papers.some((known) => known.id === paper)) throw new PaperUnknown(paper);
  requireNotHeld(state, papers);
  if (leg.requests.some(({ suppliedAt }) => !suppliedAt)) throw new SupplementOpen(id);
  if (state.withdrawal === 'asked') throw new WithdrawalOpen(state.code);
  const ground = isSecondSupplement(state) ? secondSupplementGround(id, leg.secondApproved, by) : undefined;
  const because = unlawfulBecause(state, leg, ground, context);
  const windowEndsAt = supplementWindowEnd(now, context);
  const data = {
    leg: id,
    items,
    count: state.supplementRequests + 1,
    ...(papers.length > 0 ? { papers } : {}),
    requestedAt: now,
    windowEndsAt,
  };
  const wakeUps = [{ kind: 'window-ended', at: plusMinutes(windowEndsAt, 1) }] as const;
  const lawfulness = because
    ? { lawful: false, unlawfulBecause: because, wakeUps: [] }
    : { lawful: true, ...(ground ? { ground } : {}), wakeUps: [...wakeUps] };
  return [{ type: 'supplement.requested', data: { ...data, ...lawfulness } }];
};

/** Lawful ⇔ the first one (or a further one by special law), inside the step's window, and not after the date owed. */
function unlawfulBecause(
  state: CaseState,
  leg: LegState,
  ground: string | undefined,
  context: DecisionContext,
): CaseEventData['supplement.requested']['unlawfulBecause'] {
  const owed = state.appointments.findLast(({ met }) => !met)?.dueAt;
  if (isSecondSupplement(state) && !ground) return 'second';
  if (context.now > requestWindowEnd(state, leg, context)) return 'late';
  return owed && context.now > owed ? 'after-due' : undefined;
}
