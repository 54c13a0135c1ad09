import type { CaseStore } from '@lienthong/case-store';
import {
  type AgencyView,
  type Appoint,
  api,
  directsWork,
  type OfficeView,
  type RecordStandIn,
  type StandInView,
} from '@lienthong/contracts/http';
import { type AgencyCode, dateOf, type Instant } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { Serves } from '../contract/serves.decorator.js';
import { seesEverything } from '../identity/case-scope.js';
import { STORE } from '../tokens.js';

type AgencyParam = typeof api.getOffices.params._output;

/** Offices of an agency, and who stands in for whom. */
@Controller()
export class OrganisationController {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  @Serves(api.listAgencies)
  async agencies(
    @Query({ schema: api.listAgencies.query }) { on, kind }: typeof api.listAgencies.query._output,
  ): Promise<{ readonly agencies: AgencyView[] }> {
    const { registry } = this.store;
    await registry.refresh();
    const standing = registry.agencies.standingOn(on ?? dateOf(await this.store.now()));
    const asked = standing.filter((agency) => kind === undefined || agency.kind === kind);
    return {
      agencies: asked.map(({ communes, units, ...agency }) => ({
        ...agency,
        communes: [...communes],
        units: [...units],
      })),
    };
  }

  @Serves(api.getOffices)
  async offices(
    @Param({ schema: api.getOffices.params }) { agency }: AgencyParam,
    @Query({ schema: api.getOffices.query }) { at }: typeof api.getOffices.query._output,
  ): Promise<{ readonly offices: OfficeView[] }> {
    return this.officesOf(agency, at ?? (await this.store.now()));
  }

  @Serves(api.appoint)
  async appoint(
    @Param({ schema: api.appoint.params }) { agency }: AgencyParam,
    @Body({ schema: api.appoint.body }) { office, officer, from }: Appoint,
    @Actor() caller: Caller,
  ): Promise<{ readonly offices: OfficeView[] }> {
    requireDirects(agency, caller);
    const now = await this.store.now();
    await this.store.organisation.appoint({ agency, office, officer, from: from ?? now });
    return this.officesOf(agency, now);
  }

  @Serves(api.listStandIns)
  async standIns(
    @Param({ schema: api.listStandIns.params }) { agency }: AgencyParam,
    @Actor() caller: Caller,
  ): Promise<{ readonly standIns: StandInView[] }> {
    requireOwn(agency, caller);
    const at = await this.store.now();
    const standIns = await this.store.organisation.standIns({ at, agency, coming: true });
    return { standIns: standIns.map((one) => ({ ...one, procedures: [...one.procedures] })) };
  }

  /** One's own, or anybody's of the agency for who directs its work. */
  @Serves(api.recordStandIn)
  async record(
    @Param({ schema: api.recordStandIn.params }) { agency }: AgencyParam,
    @Body({ schema: api.recordStandIn.body }) standIn: RecordStandIn,
    @Actor() caller: Caller,
  ): Promise<StandInView> {
    requireOwn(agency, caller);
    if (standIn.officer !== caller.officer) requireDirects(agency, caller);
    const { delegate, ...said } = standIn;
    const recorded = { agency, ...said, ...(delegate ? { delegate } : {}) };
    return { id: await this.store.organisation.standIn(recorded), ...recorded };
  }

  @Serves(api.endStandIn)
  async end(
    @Param({ schema: api.endStandIn.params }) { agency, id }: typeof api.endStandIn.params._output,
    @Actor() caller: Caller,
  ): Promise<{ readonly ended: boolean }> {
    requireOwn(agency, caller);
    const { organisation } = this.store;
    const at = await this.store.now();
    const own = await organisation.standIns({ at, agency, officer: caller.officer, coming: true });
    if (!own.some((one) => one.id === id)) requireDirects(agency, caller);
    return { ended: await organisation.endStandIn(id, at, agency) };
  }

  private async officesOf(agency: AgencyCode, at: Instant): Promise<{ readonly offices: OfficeView[] }> {
    return { offices: [...(await this.store.organisation.officeHolders(agency, at))] };
  }
}

function requireOwn(agency: AgencyCode, caller: Caller): void {
  if (!seesEverything(caller) && caller.agency !== agency) throw new HttpProblem('agency.not-yours', { agency });
}

function requireDirects(agency: AgencyCode, caller: Caller): void {
  requireOwn(agency, caller);
  if (!directsWork(caller.roles)) throw new HttpProblem('organisation.not-yours', { agency });
}
