import { SEARCH_ATTRIBUTES } from '@lienthong/contracts/workflows';
import type { AgencyCode, CaseCode, Instant, ProcedureCode } from '@lienthong/kernel';
import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';

const caseCode = defineSearchAttributeKey('CaseCode', SEARCH_ATTRIBUTES.CaseCode);
const procedure = defineSearchAttributeKey('Procedure', SEARCH_ATTRIBUTES.Procedure);
const agency = defineSearchAttributeKey('Agency', SEARCH_ATTRIBUTES.Agency);
const dueAt = defineSearchAttributeKey('DueAt', SEARCH_ATTRIBUTES.DueAt);

export interface Findable {
  readonly caseCode: CaseCode;
  readonly procedure: ProcedureCode;
  readonly agency?: AgencyCode;
  readonly dueAt?: Instant;
}

/** Lets the flow be found by its case and by the open leg that is due first; says again only what changed. */
export class FlowListing {
  private shown: Partial<Findable> = {};

  show(now: Findable): void {
    const pairs: SearchAttributeUpdatePair[] = [];
    if (now.caseCode !== this.shown.caseCode) pairs.push({ key: caseCode, value: now.caseCode });
    if (now.procedure !== this.shown.procedure) pairs.push({ key: procedure, value: now.procedure });
    if (now.agency !== this.shown.agency) pairs.push({ key: agency, value: now.agency ?? null });
    if (now.dueAt !== this.shown.dueAt) pairs.push({ key: dueAt, value: now.dueAt ? new Date(now.dueAt) : null });
    if (pairs.length > 0) upsertSearchAttributes(pairs);
    this.shown = now;
  }
}
