import type { CaseStore } from '@lienthong/case-store';
import { api, type InboxLeg } from '@lienthong/contracts/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Controller, Inject, Query } from '@nestjs/common';
import { Serves } from '../contract/serves.decorator.js';
import { inboxLeg } from '../reading/case-view.js';
import { STORE } from '../tokens.js';

@Controller()
export class DelegatedInboxController {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  /** What those hold whom the caller stands in for now, in the scope of each delegation, least time left first. */
  @Serves(api.getDelegatedInbox)
  async inbox(
    @Query({ schema: api.getDelegatedInbox.query }) { cursor, limit }: typeof api.getDelegatedInbox.query._output,
    @Actor() caller: Caller,
  ): Promise<{ readonly legs: readonly InboxLeg[]; readonly next?: string }> {
    const { organisation, registry } = this.store;
    const now = await this.store.now();
    const desks = await organisation.standIns({ at: now, delegate: caller.officer });
    const { items, next } = await this.store.inboxOf(desks, { limit, ...(cursor && { cursor }) });
    const legs = items.map((item) => inboxLeg(item, now, registry.calendarOf(item.agency ?? caller.agency)));
    return { legs, ...(next && { next }) };
  }
}
