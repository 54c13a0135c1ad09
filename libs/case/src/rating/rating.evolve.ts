import type { Evolve } from '../state/case-state.js';

export const rated: Evolve<'case.rated'> = (state, { data }) => ({ ...state, score: data.score });
