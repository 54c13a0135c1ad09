import type { Evolve } from '../state/case-state.js';
import { withLeg } from '../state/legs.js';

/** The minutes themselves come with the date and the leg that they move. */
export const extensionGranted: Evolve<'extension.granted'> = (state, { data: { leg, ground } }) =>
  withLeg(state, leg, (it) => ({ ...it, extendedBy: [...(it.extendedBy ?? []), ground] }));
