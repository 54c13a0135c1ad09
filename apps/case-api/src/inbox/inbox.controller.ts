import type { CaseStore } from '@lienthong/case-store';
import { api, type InboxLeg } from '@lienthong/contracts/http';
import { HttpProblem } from '@lienthong/platform/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Controller, Inject, Param, Query } from '@nestjs/common';
import { Serves } from '../contract/serves.decorator.js';
import { seesEverything } from '../identity/case-scope.js';
import { inboxLeg } from '../reading/case-view.js';
import { STORE } from '../tokens.js';

@Controller()
export class InboxController {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  /** What waits for an agency, least time left first. Its own staff and auditors may look. */
  @Serves(api.getInbox)
  async inbox(
    @Param({ schema: api.getInbox.params }) { agency }: typeof api.getInbox.params._output,
    @Query({ schema: api.getInbox.query }) { cursor, limit }: typeof api.getInbox.query._output,
    @Actor() caller: Caller,
  ): Promise<{ readonly legs: readonly InboxLeg[]; readonly next?: string }> {
    if (!seesEverything(caller) && caller.agency !== agency) throw new HttpProblem('agency.not-yours', { agency });
    const { registry } = this.store;
    await registry.refresh();
    if (!registry.agencies.has(agency)) throw new HttpProblem('agency.unknown', { agency });
    const now = await this.store.now();
    const { items, next } = await this.store.inbox({ agency, limit, ...(cursor && { cursor }) });
    const calendar = registry.calendarOf(agency);
    return { legs: items.map((item) => inboxLeg(item, now, calendar)), ...(next && { next }) };
  }
}
