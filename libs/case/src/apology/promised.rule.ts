import type { ProcedureDefinition } from '@lienthong/procedure';
import type { CaseState } from '../state/case-state.js';

/**
 * Whether the case holds a receipt of its own, so that somebody is owed an apology: the citizen of an interlinked
 * request holds the one of the parent, and nobody asked for an internal procedure.
 */
export const isPromised = (
  { parent }: Pick<CaseState, 'parent'>,
  { kind }: Pick<ProcedureDefinition, 'kind'>,
): boolean => !parent && kind !== 'internal';
