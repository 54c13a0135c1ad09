import type { Evolve } from '../state/case-state.js';

export const apologyDrafted: Evolve<'apology.drafted'> = (state, { data }) => ({ ...state, apologyDraft: data });

/** The letter takes the place of its draft. */
export const apologyIssued: Evolve<'apology.issued'> = ({ apologyDraft: _draft, ...state }, { at, data }) => ({
  ...state,
  apology: { ...data, at },
});
