import type { Evolve } from '../state/case-state.js';
import { withLeg } from '../state/legs.js';

/** The minutes themselves come with the date and the leg that they move. */
export const extensionGranted: Evolve<'extension.granted'> = (state, { at, data: { leg, ground, minutes } }) =>
  withLeg(state, leg, (it) => ({ ...it, extensions: [...(it.extensions ?? []), { ground, minutes, at }] }));
