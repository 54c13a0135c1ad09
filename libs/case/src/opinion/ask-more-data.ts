import { requireLegAllows } from '../allowed-commands.js';
import { requireHolder } from '../authority.js';
import type { Decide } from '../decision.js';
import { legOf } from '../state/legs.js';
import { NoOpinionAsked } from './opinion.errors.js';
import { requireAnswerable } from './silence.rule.js';

/**
 * Who is asked for an opinion says what else must be known first. It is no conclusion: the clock runs on and the opinion is owed.
 * @throws {LegNotInState} {HandoffNotHeld} {NoOpinionAsked} {OpinionSilent}
 * @see domain.md §1.4; time.md §5
 */
export const askMoreData: Decide<'ask-more-data'> = (state, { type, by, leg: id, note }, context) => {
  const leg = legOf(state, id);
  requireLegAllows(leg, type);
  if (leg.kind !== 'opinion') throw new NoOpinionAsked(id);
  requireHolder(leg, by);
  requireAnswerable(leg, context);
  if (leg.moreDataAsked === note.id) return [];
  return [{ type: 'opinion.more-data-asked', data: { leg: id, note } }];
};
