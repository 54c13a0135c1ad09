import type { Evolve } from '../state/case-state.js';

export const apologyDrafted: Evolve<'apology.drafted'> = (state, { data }) => ({ ...state, apologyDraft: data });

/** The letter takes the place of its draft. */
export const apologyIssued: Evolve<'apology.issued'> = (state, { at, data }) => ({
  ...state,
  apologyDraft: undefined,
  apology: { ...data, at },
});
