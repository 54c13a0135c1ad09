import {
  type ControlSheet,
  controlSheet,
  type DeadlineExplanation,
  explainDeadline,
  explainVersion,
  type Ledger,
  ledgerOf,
  type Projection,
  project,
} from '@lienthong/case';
import type { CaseStore } from '@lienthong/case-store';
import { api } from '@lienthong/contracts/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Controller, Inject, Param, Query } from '@nestjs/common';
import { Serves } from '../contract/serves.decorator.js';
import { CaseReading } from '../reading/case-reading.js';
import { STORE } from '../tokens.js';

type CodeParam = typeof api.getLedger.params._output;

/** Who held a case, who answers for a delay, and why a deadline is what it is: computed from the facts, now. */
@Controller()
export class TimeController {
  constructor(
    private readonly cases: CaseReading,
    @Inject(STORE) private readonly store: CaseStore,
  ) {}

  @Serves(api.getLedger)
  async ledger(
    @Param({ schema: api.getLedger.params }) { code }: CodeParam,
    @Actor() caller: Caller,
  ): Promise<{ readonly ledger: Ledger; readonly projection?: Projection }> {
    const { state, context } = await this.cases.load(code, caller);
    const now = context(await this.store.now());
    const projection = project(state, now);
    return { ledger: ledgerOf(state, now), ...(projection && { projection }) };
  }

  @Serves(api.getControlSheet)
  async sheet(
    @Param({ schema: api.getControlSheet.params }) { code }: CodeParam,
    @Actor() caller: Caller,
  ): Promise<{
    readonly sheet: ControlSheet;
    readonly evidence: { readonly facts: number; readonly lastHash: string };
  }> {
    const { state, facts, context } = await this.cases.load(code, caller);
    const sheet = controlSheet(state, facts, context(await this.store.now()));
    return { sheet, evidence: { facts: facts.length, lastHash: facts.at(-1)?.hash ?? '' } };
  }

  @Serves(api.explainDeadline)
  async explain(
    @Param({ schema: api.explainDeadline.params }) { code }: CodeParam,
    @Query({ schema: api.explainDeadline.query }) query: typeof api.explainDeadline.query._output,
    @Actor() caller: Caller,
  ): Promise<DeadlineExplanation> {
    const { state, facts, context } = await this.cases.load(code, caller);
    const { appointment, version, leg, supplement, intake } = query;
    const now = context(await this.store.now());
    if (version !== undefined) return explainVersion(facts, appointment ?? 1, version, now);
    if (leg) return explainDeadline(state, { leg }, now);
    if (supplement) return explainDeadline(state, { supplement }, now);
    if (intake) return explainDeadline(state, { intake: true }, now);
    return explainDeadline(state, appointment === undefined ? {} : { appointment }, now);
  }
}
