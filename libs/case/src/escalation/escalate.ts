import type { AgencyCode } from '@lienthong/kernel';
import type { Rung } from '@lienthong/procedure';
import type { Decide, DecisionContext } from '../decision.js';
import type { Office } from '../fact-values.js';
import { noticeKey } from '../notice/notice.evolve.js';
import type { CaseState } from '../state/case-state.js';
import { isOpen, type LegState } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { standing } from '../succession/standing.js';
import { rungKind, rungsOf } from './rung.js';

/** Whose office a rung leads to. */
export interface Addressee {
  readonly agency: AgencyCode;
  readonly office: Office;
}

/**
 * Somebody higher up is told that a leg is late: once per rung and deadline, a rung after the other, until somebody has
 * said that he knows. Nothing happens when the deadline has moved, its instant has not come, or the leg is over.
 * The officer who answers for the office at that moment is found by whoever asks, for the core knows no persons.
 * @see peers.md §3.13; time.md §10
 */
export const escalate: Decide<'escalate'> = (state, { leg: id, rung, dueAt, officer, acting }, context) => {
  const leg = legOf(state, id);
  const kind = rungKind(rung);
  const woken = leg.wakeUps.some((wakeUp) => wakeUp.kind === kind && wakeUp.at <= context.now);
  if (!isOpen(leg) || leg.dueAt !== dueAt || !woken || leg.noticed.includes(noticeKey(kind, dueAt))) return [];
  const to = addresseeOf(state, leg, rung, context);
  if (!to) return [];
  const who = { ...(officer ? { officer } : {}), ...(officer && acting ? { acting } : {}) };
  return [{ type: 'escalation.raised', data: { leg: id, rung, dueAt, ...to, ...who } }];
};

/** Where a rung of a leg leads now; undefined when its ladder has no such rung, or nobody of ours holds the leg. */
export function addresseeOf(
  state: CaseState,
  leg: LegState,
  rung: number,
  context: DecisionContext,
): Addressee | undefined {
  const found = rungsOf(leg.step, leg.startAt, context.definition)[rung - 1];
  const named = found && agencyOf(found, state, leg);
  if (!named) return undefined;
  // an agency that is no more has a successor who answers
  const agency = standing(named, state, context);
  return { agency, office: context.holderClassOf(agency) === 'counter' ? 'centre-director' : 'head' };
}

function agencyOf({ to }: Rung, { receivedBy }: CaseState, { holder }: LegState): AgencyCode | undefined {
  if (to === 'holder') return holder.agency;
  return to === 'receiver' ? receivedBy : to.agency;
}
