import type { Evolve } from '../state/case-state.js';

export const verdictFrozen: Evolve<'verdict.frozen'> = (state, { data }) => ({ ...state, verdict: data });

export const verdictCorrected: Evolve<'verdict.corrected'> = (state, { seq, at, by, data }) => ({
  ...state,
  corrections: [...state.corrections, { ...data, seq, at, by }],
});
