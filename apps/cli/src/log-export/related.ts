import type { LegId } from '@lienthong/case';
import type { AgencyCode, CaseCode, OfficerId } from '@lienthong/kernel';
import type { Relation } from './logged-case.js';

/** Ids of objects are one space for all types: a leg is named within its case, agencies and officers say what they are. */
export const legObject = (caseCode: CaseCode, leg: LegId): string => `${caseCode}/${leg}`;

export const toCase = (code: CaseCode, qualifier: string): Relation => ({ type: 'case', id: code, qualifier });

export const toLeg = (caseCode: CaseCode, leg: LegId, qualifier: string): Relation => ({
  type: 'leg',
  id: legObject(caseCode, leg),
  qualifier,
});

export const toAgency = (agency: AgencyCode | undefined, qualifier: string): readonly Relation[] =>
  agency ? [{ type: 'agency', id: `agency:${agency}`, qualifier }] : [];

export const toOfficer = (officer: OfficerId | undefined, qualifier: string): readonly Relation[] =>
  officer ? [{ type: 'officer', id: `officer:${officer}`, qualifier }] : [];

/** What an id of `toAgency` or `toOfficer` was made of. */
export const nameIn = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Each pair of object and qualifier once. */
export function distinct(relations: readonly Relation[]): readonly Relation[] {
  return [
    ...new Map(relations.map((relation) => [JSON.stringify([relation.id, relation.qualifier]), relation])).values(),
  ];
}
