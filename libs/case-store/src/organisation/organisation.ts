import { type AgencyCode, dateOf, type Instant } from '@lienthong/kernel';
import type { StoreAccess } from '../command/command-slip.js';
import { answersFor, type OfficeCode, type OfficeHolder, type OfficeHolding, officeCodes } from './office.js';
import { endHolding, readHoldings, writeHolding } from './offices.queries.js';
import { AgencyUnknown, PeriodInvalid, StandInOfNobody, StandInOfOneself } from './organisation.errors.js';
import type { StandIn } from './stand-in.js';
import { endStandIn, readStandIns, type StandInQuery, writeStandIn } from './stand-ins.queries.js';
import { applyChange, type ChangeApplied, type ChangePlan, planChange, rehomeLegs } from './succession.js';

/** Who holds which office, and who stands in for whom: all of it dated, officers by opaque id. */
export interface Organisation {
  /**
   * Who answers for an office of an agency (of its successor, once it is no more) at a moment, absence and vacancy seen to; undefined when nobody can be reached.
   * The head of a service centre is its `centre-director`; the province office is the head of `van-phong-ubnd`.
   * @throws {AgencyUnknown}
   */
  officeHolder(agency: AgencyCode, office: OfficeCode, at: Instant): Promise<OfficeHolder | undefined>;
  /** Who answers for an agency as a whole at a moment: its head, of a service centre its director. @throws {AgencyUnknown} */
  headOf(agency: AgencyCode, at: Instant): Promise<OfficeHolder | undefined>;
  /** Who answers for each office of the agency, where somebody does. @throws {AgencyUnknown} */
  officeHolders(agency: AgencyCode, at: Instant): Promise<readonly OfficeHolder[]>;
  /** What is held at a moment, or will be. */
  holdings(agency: AgencyCode, at: Instant): Promise<readonly OfficeHolding[]>;
  /** Puts an officer into an office, in the place of whoever held it. @throws {AgencyUnknown} {PeriodInvalid} */
  appoint(holding: OfficeHolding): Promise<void>;
  /** @returns whether the officer held the office */
  relieve(holding: Pick<OfficeHolding, 'agency' | 'office' | 'officer'>, at: Instant): Promise<boolean>;
  /** @throws {AgencyUnknown} for those of an agency that is none */
  standIns(query: StandInQuery): Promise<readonly StandIn[]>;
  /** Records a delegation, or an absence. @throws {AgencyUnknown} {PeriodInvalid} {StandInOfNobody} {StandInOfOneself} */
  standIn(standIn: Omit<StandIn, 'id'>): Promise<string>;
  /** Ends a stand-in early. @returns whether it was still to end */
  endStandIn(id: string, at: Instant, agency?: AgencyCode): Promise<boolean>;
  /** What a change of the organisation would do to the legs that are open now. @throws {InvalidOrganisationChange} */
  plan(text: string): Promise<ChangePlan>;
  /** Records a change, and hands over the open legs once it is in effect. @throws {InvalidOrganisationChange} {OrganisationChangeApplied} */
  apply(text: string, onBatch?: (rehomed: number) => void, batch?: number): Promise<ChangeApplied>;
  /** Hands over what agencies that are no more still have open. @returns how many legs went over */
  rehome(): Promise<number>;
}

/** The organisation of a store. */
export function openOrganisation(access: StoreAccess): Organisation {
  const { pool, clock } = access;
  const recordedAt = async () => new Date(await clock.now()).toISOString();
  const requireAgency = async (agency: AgencyCode): Promise<void> => {
    await access.registry.refresh();
    if (!access.registry.agencies.has(agency)) throw new AgencyUnknown(agency);
  };
  const holdersOf = async (agency: AgencyCode, offices: readonly OfficeCode[], at: Instant) => {
    await requireAgency(agency);
    const current = access.registry.agencies.asOf(dateOf(at)).currentOf(agency, {});
    const [holdings, standIns] = await Promise.all([readHoldings(pool, current, at), readStandIns(pool, { at })]);
    return offices.flatMap((office) => answersFor({ agency: current, office, at }, holdings, standIns) ?? []);
  };
  const officeHolder: Organisation['officeHolder'] = async (agency, office, at) =>
    (await holdersOf(agency, [office], at))[0];
  return {
    officeHolder,
    headOf: async (agency, at) => {
      await requireAgency(agency);
      const isCounter = access.registry.agencies.find(agency)?.class === 'counter';
      return officeHolder(agency, isCounter ? 'centre-director' : 'head', at);
    },
    officeHolders: (agency, at) => holdersOf(agency, officeCodes, at),
    holdings: (agency, at) => readHoldings(pool, agency, at),
    appoint: async (holding) => {
      await requireAgency(holding.agency);
      requirePeriod(holding);
      await writeHolding(pool, holding, await recordedAt());
    },
    relieve: (holding, at) => endHolding(pool, holding, at),
    standIns: async (query) => {
      if (query.agency) await requireAgency(query.agency);
      return readStandIns(pool, query);
    },
    standIn: async (standIn) => {
      await requireAgency(standIn.agency);
      requirePeriod(standIn);
      if (!standIn.delegate && !standIn.absent) throw new StandInOfNobody(standIn.officer);
      if (standIn.delegate === standIn.officer) throw new StandInOfOneself(standIn.officer);
      return writeStandIn(pool, standIn, await recordedAt());
    },
    endStandIn: (id, at, agency) => endStandIn(pool, id, at, agency),
    plan: (text) => planChange(access, text),
    apply: (text, onBatch, batch) => applyChange(access, text, onBatch, batch),
    rehome: () => rehomeLegs(access),
  };
}

function requirePeriod({ from, to }: { readonly from: Instant; readonly to?: Instant }): void {
  if (to && to <= from) throw new PeriodInvalid(from, to);
}
