import type { CaseStore } from '@lienthong/case-store';
import {
  api,
  type OutlookCasesRequest,
  type OutlookCasesView,
  type OutlookRequest,
  type OutlookView,
} from '@lienthong/contracts/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Controller, Inject, Query } from '@nestjs/common';
import { Serves } from '../contract/serves.decorator.js';
import { CaseSight, visibleTo } from '../identity/case-scope.js';
import { caseSummary } from '../reading/case-view.js';
import { STORE } from '../tokens.js';

/** What will be late, of the cases that the caller sees. The projection is kept with each case; nothing is projected here. */
@Controller()
export class OutlookController {
  constructor(
    @Inject(STORE) private readonly store: CaseStore,
    private readonly sight: CaseSight,
  ) {}

  @Serves(api.getOutlook)
  async outlook(
    @Query({ schema: api.getOutlook.query }) { by: _by, cursor, ...asked }: OutlookRequest,
    @Actor() caller: Caller,
  ): Promise<OutlookView> {
    const scope = visibleTo(await this.sight.of(caller));
    const { agencies, ...page } = await this.store.outlook({ ...asked, ...scope, ...(cursor && { cursor }) });
    const lines = agencies.map(async (line) => {
      const call = line.agency && (await this.store.organisation.headOf(line.agency, page.asOf));
      return { ...line, ...(call && { call }) };
    });
    return { ...page, agencies: await Promise.all(lines) } as OutlookView;
  }

  @Serves(api.listOutlookCases)
  async cases(
    @Query({ schema: api.listOutlookCases.query }) { standing, agency, cursor, ...asked }: OutlookCasesRequest,
    @Actor() caller: Caller,
  ): Promise<OutlookCasesView> {
    const scope = visibleTo(await this.sight.of(caller));
    const { items, ...page } = await this.store.outlookCases({
      ...asked,
      ...scope,
      ...(standing && { standing }),
      ...(agency && { agency }),
      ...(cursor && { cursor }),
    });
    return {
      ...page,
      cases: items.map(({ standing: found, ...item }) => ({ ...caseSummary(item), standing: found })),
    };
  }
}
