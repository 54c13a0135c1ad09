import { type CaseState, type DecisionContext, foldCase } from '@lienthong/case';
import type { CaseCode, CommandId, Instant } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { readCaseFacts } from '../fact/case-facts.query.js';
import type { StoredFact } from '../fact/stored-fact.js';
import type { CommandRow } from './command-content.js';
import type { StoreAccess } from './command-slip.js';

/** A case as its facts say, with what decisions on it stand on. */
export interface LoadedCase {
  readonly state: CaseState;
  readonly facts: readonly StoredFact[];
  readonly definition: ProcedureDefinition;
  context(now: Instant): DecisionContext;
  /** What the command did that was asked about, when it was carried out already. */
  readonly done?: CommandRow;
}

/** Loads a case by one query; undefined when there is none. */
export async function loadCase(
  { pool, registry }: StoreAccess,
  caseCode: CaseCode,
  commandId?: CommandId,
): Promise<LoadedCase | undefined> {
  const { facts, done, organisation } = await readCaseFacts(pool, caseCode, commandId);
  const state = foldCase(facts);
  if (!state) return undefined;
  await registry.refresh(organisation);
  const definition = await registry.definition(state.procedure.code, state.procedure.version);
  const context = (now: Instant) => registry.context(definition, now);
  return { state, facts, definition, context, ...(done ? { done } : {}) };
}

/** The facts of a command that was carried out, and the case as it stands now. */
export function repeatOf({ state, facts }: LoadedCase, { firstSeq, lastSeq }: CommandRow) {
  const own = facts.filter(({ seq }) => seq >= firstSeq && seq <= lastSeq);
  return { caseCode: state.code, facts: own, lastSeq, repeated: true, state };
}
