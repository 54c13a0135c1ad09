import type { Evolve } from '../state/case-state.js';

/** The case keeps its facts and its ledger; from here on the other version says what comes next. */
export const versionMoved: Evolve<'version.moved'> = (state, { data: { to, agencies, planned } }) => ({
  ...state,
  procedure: { code: state.procedure.code, version: to },
  ...(state.life ? { life: { ...state.life, agencies, planned } } : {}),
});
