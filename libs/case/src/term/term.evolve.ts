import type { Evolve } from '../state/case-state.js';

export const termSet: Evolve<'step.term-set'> = (state, { data: { step, term, planned } }) => ({
  ...state,
  terms: { ...state.terms, [step]: term },
  ...(state.life ? { life: { ...state.life, planned } } : {}),
});
