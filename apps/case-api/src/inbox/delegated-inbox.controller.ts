import type { CaseStore } from '@lienthong/case-store';
import { api, type InboxLeg } from '@lienthong/contracts/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Controller, Inject } from '@nestjs/common';
import { Serves } from '../contract/serves.decorator.js';
import { inboxLeg } from '../reading/case-view.js';
import { STORE } from '../tokens.js';

@Controller()
export class DelegatedInboxController {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  /** What those hold whom the caller stands in for now, in the scope of each delegation; at most 200 of each. */
  @Serves(api.getDelegatedInbox)
  async inbox(@Actor() caller: Caller): Promise<{ readonly legs: readonly InboxLeg[] }> {
    const { organisation, registry } = this.store;
    const now = await this.store.now();
    const standIns = await organisation.standIns({ at: now, delegate: caller.officer });
    const inboxes = await Promise.all(
      standIns.map(async ({ agency, officer, procedures }) => {
        const { items } = await this.store.inbox({ agency, officer, procedures, limit: 200 });
        return items.map((item) => inboxLeg(item, now, registry.calendarOf(agency)));
      }),
    );
    return { legs: inboxes.flat() };
  }
}
