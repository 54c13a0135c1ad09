import type { CaseEventData, Fact } from '@lienthong/case';

export type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>;

/** The first fact of that type; undefined when it did not happen. */
export function factOfType<Type extends Fact['type']>(facts: readonly Fact[], type: Type): FactOf<Type> | undefined {
  return facts.find((fact): fact is FactOf<Type> => fact.type === type);
}

/** The leg of the parent that this case is a component of; undefined for a case of its own. */
export function parentOf(facts: readonly Fact[]): CaseEventData['case.registered']['parent'] {
  return factOfType(facts, 'case.registered')?.data.parent;
}
