import type { StoredFact } from '@lienthong/case-store';
import type { CaseCode } from '@lienthong/kernel';
import type { CaseKind } from '../staff/case-kind.js';
import { type Telling, tell } from './told-case.js';

/** A case opened at a counter, and the component cases that its flow opened. */
export interface CaseGroup {
  readonly kind: CaseKind;
  readonly own: Telling;
  /** By the leg of the parent that each stands for. */
  readonly components: Readonly<Record<string, Telling>>;
}

/**
 * The cases of a run, each with its components.
 * @throws {Error} when a component has no facts, or a case exists that nobody opened
 */
export function groupsOf(
  opened: ReadonlyMap<string, CaseKind>,
  cases: ReadonlyMap<CaseCode, readonly StoredFact[]>,
): ReadonlyMap<string, CaseGroup> {
  const groups = new Map<string, CaseGroup>();
  for (const [code, kind] of opened) {
    const facts = cases.get(code as CaseCode) ?? [];
    const components = facts.flatMap((fact) => (fact.type === 'child.started' ? [fact.data] : []));
    groups.set(code, {
      kind,
      own: tell(facts),
      components: Object.fromEntries(components.map(({ leg, child }) => [leg, tell(cases.get(child) ?? [])])),
    });
  }
  return groups;
}

/** Codes of the cases of a run, components included. */
export function codesOf(
  opened: ReadonlyMap<string, CaseKind>,
  cases: ReadonlyMap<CaseCode, readonly StoredFact[]>,
): readonly CaseCode[] {
  const own = [...opened.keys()] as CaseCode[];
  const isComponent = (facts: readonly StoredFact[]) => {
    const [first] = facts;
    return first?.type === 'case.registered' && opened.has(first.data.parent?.caseCode ?? '');
  };
  return [...own, ...[...cases].filter(([, facts]) => isComponent(facts)).map(([code]) => code)];
}
