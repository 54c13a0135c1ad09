import type { CaseState } from '@lienthong/case';
import type { CaseFilter, CaseStore } from '@lienthong/case-store';
import { type AgencyCode, type CaseCode, dateOf } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';
import type { Caller } from '@lienthong/platform/identity';
import { Inject, Injectable } from '@nestjs/common';
import { STORE } from '../tokens.js';

/** Which cases a caller may see: those that one of these agencies receives, returns, has a leg of or was told of when late; an auditor sees all. */
export type CaseScope = { readonly everything: true } | { readonly agencies: readonly AgencyCode[] };

/** Through whose eyes a caller looks at cases. */
@Injectable()
export class CaseSight {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  /** The caller's agency, those it alone took over from, and those of officers for whom the caller stands in now. */
  async of(caller: Caller): Promise<CaseScope> {
    const at = await this.store.now();
    const standIns = await this.store.organisation.standIns({ at, delegate: caller.officer });
    return this.through(caller, [caller.agency, ...standIns.map(({ agency }) => agency)]);
  }

  /** The same without what is delegated: for looking on longer than a delegation may last. */
  ownOf(caller: Caller): Promise<CaseScope> {
    return this.through(caller, [caller.agency]);
  }

  /** Agencies that the caller's alone took over from, as the organisation stands today. */
  async predecessorsOf({ agency }: Caller): Promise<readonly AgencyCode[]> {
    return (await this.today()).predecessorsOf(agency);
  }

  private async through(caller: Caller, agencies: readonly AgencyCode[]): Promise<CaseScope> {
    if (seesEverything(caller)) return { everything: true };
    const today = await this.today();
    return { agencies: [...new Set(agencies.flatMap((one) => [one, ...today.predecessorsOf(one)]))] };
  }

  private async today() {
    const { registry } = this.store;
    await registry.refresh();
    return registry.agencies.asOf(dateOf(await this.store.now()));
  }

  /** @throws {HttpProblem} when the case is none of the caller's */
  async requireVisible(caseCode: CaseCode, agencies: ReadonlySet<AgencyCode>, caller: Caller): Promise<void> {
    if (seesEverything(caller) || agencies.has(caller.agency)) return;
    if (!isVisible(await this.of(caller), agencies)) throw new HttpProblem('case.not-visible', { caseCode });
  }
}

/** Auditors look into every agency. */
export const seesEverything = ({ roles }: Caller): boolean => roles.includes('auditor');

/** Whether a case of these agencies lies in the scope. */
export const isVisible = (scope: CaseScope, agencies: ReadonlySet<AgencyCode>): boolean =>
  'everything' in scope || scope.agencies.some((agency) => agencies.has(agency));

/** The same, asked of the database. */
export const visibleTo = (scope: CaseScope): Pick<CaseFilter, 'visibleTo'> =>
  'everything' in scope ? {} : { visibleTo: scope.agencies };

interface Concerned {
  readonly receivedBy: AgencyCode;
  readonly returnBy: AgencyCode;
}

/** The agencies that see a case: beside its units those of its legs, and those whose heads were told of a delay. */
export function agenciesOf(
  { receivedBy, returnBy }: Concerned,
  legAgencies: readonly (AgencyCode | undefined)[],
): ReadonlySet<AgencyCode> {
  return new Set([receivedBy, returnBy, ...legAgencies.filter((agency) => agency !== undefined)]);
}

/** The same, of a case as its facts say. */
export const agenciesOfState = (state: CaseState): ReadonlySet<AgencyCode> =>
  agenciesOf(
    state,
    Object.values(state.legs).flatMap(({ holder, escalations }) => [
      holder.agency,
      ...escalations.map(({ agency }) => agency),
    ]),
  );
