import type { Decide, DecisionContext } from '../decision.js';
import { NotYourCase } from '../ending/ending.errors.js';
import type { CaseEvent } from '../event.js';
import { holderOf } from '../handoff/start-leg.js';
import { stepOf } from '../handoff/step-of.js';
import type { CaseState } from '../state/case-state.js';
import { isOpen, type LegState } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';

/**
 * An open leg goes over to whoever took over its agency by a change of the organisation in effect: the same leg, the
 * same due. What was held before the effective instant stays the predecessor's, however late this is said. Nothing
 * happens where the agency stands, or the leg has ended: said twice it is done already.
 * @throws {NotYourCase} unless the system says so
 * @see time.md §5; domain.md R13; peers.md §3.14
 */
export const rehomeLeg: Decide<'rehome-leg'> = (state, { type, by, leg: id }, context) => {
  if (by.kind !== 'system') throw new NotYourCase(state.code, type);
  return rehomed(state, legOf(state, id), context);
};

/** The fact that a leg went over to its agency's successor; none where there is none. */
export function rehomed(state: CaseState, leg: LegState, context: DecisionContext): CaseEvent[] {
  const { agency: from } = leg.holder;
  const succession = from && isOpen(leg) && context.successorOf?.(from, state.routing);
  if (!from || !succession) return [];
  const { agency, effectiveAt, change } = succession;
  const holder = holderOf(stepOf(context.definition, leg.step), agency, context);
  return [{ type: 'handoff.rehomed', data: { leg: leg.id, from, holder, effectiveAt, change } }];
}
