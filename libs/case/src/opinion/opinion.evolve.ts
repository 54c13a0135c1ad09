import type { Evolve } from '../state/case-state.js';
import { withLeg } from '../state/legs.js';

export const moreDataAsked: Evolve<'opinion.more-data-asked'> = (state, { data: { leg: id, note } }) =>
  withLeg(state, id, (leg) => ({ ...leg, moreDataAsked: note.id }));
