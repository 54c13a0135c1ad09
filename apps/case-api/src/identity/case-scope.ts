import type { CaseState } from '@lienthong/case';
import type { CaseFilter } from '@lienthong/case-store';
import type { AgencyCode, CaseCode } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';
import type { Caller } from '@lienthong/platform/identity';

/** Which cases a caller may see: those that the agency receives, returns or has a leg of; an auditor sees all. */
export type CaseScope = { readonly everything: true } | { readonly agency: AgencyCode };

export const scopeOf = ({ roles, agency }: Caller): CaseScope =>
  roles.includes('auditor') ? { everything: true } : { agency };

/** The same, asked of the database. */
export const visibleTo = (scope: CaseScope): Pick<CaseFilter, 'visibleTo'> =>
  'everything' in scope ? {} : { visibleTo: scope.agency };

interface Concerned {
  readonly receivedBy: AgencyCode;
  readonly returnBy: AgencyCode;
}

/** The agencies that see a case. */
export function agenciesOf(
  { receivedBy, returnBy }: Concerned,
  legAgencies: readonly (AgencyCode | undefined)[],
): ReadonlySet<AgencyCode> {
  return new Set([receivedBy, returnBy, ...legAgencies.filter((agency) => agency !== undefined)]);
}

export const agenciesOfState = (state: CaseState): ReadonlySet<AgencyCode> =>
  agenciesOf(
    state,
    Object.values(state.legs).map(({ holder }) => holder.agency),
  );

/** @throws {HttpProblem} when the case is none of the caller's */
export function requireVisible(caseCode: CaseCode, agencies: ReadonlySet<AgencyCode>, caller: Caller): void {
  const scope = scopeOf(caller);
  if (!('everything' in scope || agencies.has(scope.agency))) throw new HttpProblem('case.not-visible', { caseCode });
}
