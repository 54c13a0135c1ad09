import type { AgencyCode, Instant } from '@lienthong/kernel';
import type { Agenda } from './agenda.js';
import { Office } from './office.js';
import type { Scenario } from './scenario.js';
import type { World } from './world.js';

/** The offices of the province, each opened when the first file comes to it. */
export class Offices {
  private readonly opened = new Map<AgencyCode, Office>();

  constructor(
    private readonly world: World,
    private readonly scenario: Scenario,
    private readonly agenda: Agenda,
    private readonly openedAt: Instant,
  ) {}

  of(agency: AgencyCode): Office {
    const known = this.opened.get(agency);
    if (known) return known;
    const { queue } = this.scenario;
    const office = new Office(agency, this.officersOf(agency), this.world.calendarOf(agency), queue, this.agenda);
    office.note(this.openedAt);
    this.opened.set(agency, office);
    return office;
  }

  /** In the order of their codes. */
  all(): readonly Office[] {
    return [...this.opened.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1));
  }

  private officersOf(agency: AgencyCode): number {
    const { agencies, kinds, others } = this.scenario.staff;
    const kind = this.world.kindOf(agency);
    return agencies[agency] ?? (kind === undefined ? undefined : kinds[kind]) ?? others;
  }
}
