import type { CalendarBook } from '@lienthong/calendar';
import { type CaseState, type DecisionContext, foldCase } from '@lienthong/case';
import type { CaseCode, CommandId, Instant } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { readFactsOfCases } from '../fact/case-facts.query.js';
import type { StoredFact } from '../fact/stored-fact.js';
import type { CommandRow } from './command-content.js';
import type { StoreAccess } from './command-slip.js';

/** A case as its facts say, with what decisions on it stand on. */
export interface LoadedCase {
  readonly state: CaseState;
  readonly facts: readonly StoredFact[];
  readonly definition: ProcedureDefinition;
  /** @param calendars in force unless given */
  context(now: Instant, calendars?: CalendarBook): DecisionContext;
  /** What the command did that was asked about, when it was carried out already. */
  readonly done?: CommandRow;
}

/** Loads a case by one query; undefined when there is none. */
export async function loadCase(
  access: StoreAccess,
  caseCode: CaseCode,
  commandId?: CommandId,
): Promise<LoadedCase | undefined> {
  const [found] = await loadCases(access, [caseCode], commandId);
  return found;
}

/** Several cases by one query, in the order of their codes; those that are not there are left out. */
export async function loadCases(
  { pool, registry }: StoreAccess,
  caseCodes: readonly CaseCode[],
  commandId?: CommandId,
): Promise<readonly LoadedCase[]> {
  const { cases, applied } = await readFactsOfCases(pool, caseCodes, commandId);
  if (cases.size === 0) return [];
  await registry.refresh(applied);
  const loaded = [...cases.values()].map(async ({ facts, done }): Promise<LoadedCase | undefined> => {
    const state = foldCase(facts);
    if (!state) return undefined;
    const definition = await registry.definition(state.procedure.code, state.procedure.version);
    const context: LoadedCase['context'] = (now, calendars) => registry.context(definition, now, calendars);
    return { state, facts, definition, context, ...(done ? { done } : {}) };
  });
  return (await Promise.all(loaded)).filter((one) => one !== undefined);
}

/** The facts of a command that was carried out, and the case as it stands now. */
export function repeatOf({ state, facts }: LoadedCase, { firstSeq, lastSeq }: CommandRow) {
  const own = facts.filter(({ seq }) => seq >= firstSeq && seq <= lastSeq);
  return { caseCode: state.code, facts: own, lastSeq, repeated: true, state };
}
