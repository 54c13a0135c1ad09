import { earlier } from '@lienthong/kernel';
import type { Evolve } from '../state/case-state.js';
import { withLeg } from '../state/legs.js';

/** Nobody of the successor has taken the leg yet: its officer is named by whoever assigns it. From the instant on it is the successor's alone. */
export const handoffRehomed: Evolve<'handoff.rehomed'> = (state, { data: { leg: id, holder, effectiveAt } }) =>
  withLeg(state, id, (leg) => ({
    ...leg,
    holder,
    formerHolders: [
      ...leg.formerHolders.map((former) => ({ ...former, until: earlier(former.until, effectiveAt) })),
      { holder: leg.holder, until: effectiveAt },
    ],
  }));
