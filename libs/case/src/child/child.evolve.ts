import { inStatus } from '../handoff/handoff.evolve.js';
import type { Evolve } from '../state/case-state.js';
import { withLeg } from '../state/legs.js';

export const childStarted: Evolve<'child.started'> = (state, { data: { leg: id, child } }) =>
  inStatus(
    withLeg(state, id, (leg) => ({ ...leg, child })),
    id,
    'awaiting-child',
    'waiting',
  );

/** The child's own path stands in for the leg's holding interval; the completion of the leg is a fact of its own. */
export const childEnded: Evolve<'child.ended'> = (state, { data: { leg: id, path } }) =>
  withLeg(state, id, (leg) => ({ ...leg, childPath: path }));
