import type { CaseCode } from '@lienthong/kernel';
import type { LoggedCase, Relation } from './logged-case.js';

/** Codes of other cases that a case refers to, itself or by one of their legs. */
export function casesReferredTo(one: LoggedCase): readonly CaseCode[] {
  const codes = relationsOf(one).flatMap((relation) => caseIn(relation) ?? []);
  return [...new Set(codes)].filter((code) => code !== one.code);
}

/** The case without what refers to cases that the log does not hold. */
export function within(one: LoggedCase, holds: (code: CaseCode) => boolean): LoggedCase {
  const kept = (relations: readonly Relation[]) =>
    relations.filter((relation) => {
      const code = caseIn(relation);
      return code === undefined || code === one.code || holds(code);
    });
  return {
    ...one,
    relations: kept(one.relations),
    legs: one.legs.map((leg) => ({ ...leg, relations: kept(leg.relations) })),
    events: one.events.map((event) => ({ ...event, relations: kept(event.relations) })),
  };
}

const relationsOf = ({ relations, legs, events }: LoggedCase): readonly Relation[] => [
  ...relations,
  ...[...legs, ...events].flatMap((part) => part.relations),
];

/** The case that is meant, or whose leg is. */
function caseIn({ type, id }: Relation): CaseCode | undefined {
  if (type === 'case') return id as CaseCode;
  return type === 'leg' ? (id.slice(0, id.lastIndexOf('/')) as CaseCode) : undefined;
}
