import { requireLegAllows } from '../allowed-commands.js';
import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { latestLeg, legOf } from '../state/legs.js';
import { LegNotInState } from './handoff.errors.js';

/**
 * Takes an untouched offer back. What happens is what a refusal does, and the time that passed is the sender's: the predecessor
 * counts as never finished, a first leg goes back to the counter. Once somebody has accepted, there is nothing to take back;
 * nor is there after a return for rework, an order, or the opening of a child case, which are acts of their own.
 * @throws {LegNotInState} {NotYourCase} unless asked by who sent it
 * @see time.md §5; peers.md §3.19
 */
export const recallHandoff: Decide<'recall-handoff'> = (state, { type, by, leg: id, note }) => {
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  const sender = senderOf(state, leg);
  if (!isOrdinaryOffer(leg, sender)) throw new LegNotInState(id, leg.status, type);
  requireUnit(state, type, by, [sender ? sender.holder.agency : state.receivedBy]);
  const data = { leg: id, because: 'sender', ...(note ? { note } : {}), ...reopenedBy(state, sender) } as const;
  return [{ type: 'handoff.recalled', data }];
};

export const senderOf = (state: CaseState, { decisive }: LegState): LegState | undefined =>
  decisive && state.legs[decisive];

/** Whether the leg was handed on by a finished step, or by the counter: only such an offer may come to nothing. */
export const isOrdinaryOffer = ({ kind }: LegState, sender: LegState | undefined): boolean =>
  kind !== 'procedure' && sender?.status !== 'returned' && sender?.status !== 'moved';

/**
 * The finished predecessor, which runs on. One that is itself being done again meanwhile has nothing to reopen, and an opinion that
 * ended by silence has nobody to go on with it.
 */
export function reopenedBy(state: CaseState, sender: LegState | undefined): { readonly reopened?: LegState['id'] } {
  if (sender?.status !== 'completed' || sender.silence) return {};
  const isLast = latestLeg(state, sender.step)?.id === sender.id && state.steps[sender.step]?.status === 'completed';
  return isLast ? { reopened: sender.id } : {};
}
