import {
  type AtRisk,
  api,
  type CaseList,
  type CaseView,
  type FactView,
  type ImportedCaseView,
  type ListCases,
  type SearchCases,
} from '@lienthong/contracts/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { etagOf } from '../contract/etag.js';
import { Serves } from '../contract/serves.decorator.js';
import { CaseReading } from './case-reading.js';
import { factView } from './fact-view.js';

type CodeParam = typeof api.getCase.params._output;

@Controller()
export class CasesController {
  constructor(private readonly cases: CaseReading) {}

  @Serves(api.listCases)
  list(@Query({ schema: api.listCases.query }) query: ListCases, @Actor() caller: Caller): Promise<CaseList> {
    return this.cases.list(query, caller);
  }

  @Serves(api.listAtRisk)
  atRisk(@Query({ schema: api.listAtRisk.query }) query: AtRisk, @Actor() caller: Caller): Promise<CaseList> {
    return this.cases.atRisk(query, caller);
  }

  @Serves(api.searchCases)
  search(@Body({ schema: api.searchCases.body }) body: SearchCases, @Actor() caller: Caller): Promise<CaseList> {
    return this.cases.search(body, caller);
  }

  @Serves(api.getCase)
  async one(
    @Param({ schema: api.getCase.params }) { code }: CodeParam,
    @Actor() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView | ImportedCaseView> {
    const view = await this.cases.view(code, caller);
    if ('version' in view) response.set('ETag', etagOf(view.version));
    return view;
  }

  @Serves(api.getTimeline)
  async timeline(
    @Param({ schema: api.getTimeline.params }) { code }: CodeParam,
    @Actor() caller: Caller,
  ): Promise<{ readonly facts: readonly FactView[] }> {
    const facts = await this.cases.facts(code, caller);
    return { facts: facts.map(factView) };
  }
}
