import type { CaseStore, EscalationPage } from '@lienthong/case-store';
import { api, type Escalations } from '@lienthong/contracts/http';
import { HttpProblem } from '@lienthong/platform/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Controller, Inject, Query } from '@nestjs/common';
import { Serves } from '../contract/serves.decorator.js';
import { CaseSight } from '../identity/case-scope.js';
import { STORE } from '../tokens.js';

@Controller()
export class EscalationsController {
  constructor(
    @Inject(STORE) private readonly store: CaseStore,
    private readonly sight: CaseSight,
  ) {}

  /** What the heads of agencies whose cases the caller sees were told of; an auditor sees that of all. Acknowledged by a command on the case. */
  @Serves(api.listEscalations)
  async list(
    @Query({ schema: api.listEscalations.query }) { agency, standing, limit, cursor }: Escalations,
    @Actor() caller: Caller,
  ): Promise<{ readonly escalations: EscalationPage['items']; readonly next?: string }> {
    const scope = await this.sight.of(caller);
    const own = 'everything' in scope ? undefined : scope.agencies;
    if (agency && own && !own.includes(agency)) throw new HttpProblem('agency.not-yours', { agency });
    const agencies = agency ? [agency] : own;
    const { items, next } = await this.store.escalations({
      limit,
      ...(agencies && { agencies }),
      ...(standing && { standing }),
      ...(cursor && { cursor }),
    });
    return { escalations: items, ...(next && { next }) };
  }
}
