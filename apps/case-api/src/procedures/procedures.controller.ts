import type { CaseStore } from '@lienthong/case-store';
import { api, type ProcedureSummary, type ProcedureView } from '@lienthong/contracts/http';
import { dateOf, type ProcedureCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { Controller, Inject, Param, Query } from '@nestjs/common';
import { Serves } from '../contract/serves.decorator.js';
import { STORE } from '../tokens.js';
import { procedureSummary, procedureView } from './procedure-view.js';

type ListQuery = typeof api.listProcedures.query._output;
type CodeParam = typeof api.getProcedure.params._output;
type VersionQuery = typeof api.getProcedure.query._output;

@Controller()
export class ProceduresController {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  @Serves(api.listProcedures)
  async list(
    @Query({ schema: api.listProcedures.query }) { limit, field, kind, after }: ListQuery,
  ): Promise<{ readonly procedures: readonly ProcedureSummary[]; readonly next?: ProcedureCode }> {
    const today = dateOf(await this.store.now());
    const found = await this.store.registry.inForce(today, {
      limit: limit + 1,
      ...(field && { field }),
      ...(kind && { kind }),
      ...(after && { after }),
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { procedures: shown.map(procedureSummary), ...(last && { next: last.code }) };
  }

  @Serves(api.getProcedure)
  async one(
    @Param({ schema: api.getProcedure.params }) { code }: CodeParam,
    @Query({ schema: api.getProcedure.query }) { version }: VersionQuery,
  ): Promise<ProcedureView> {
    return procedureView(await this.definitionOf(code, version));
  }

  @Serves(api.getDefinition)
  definition(
    @Param({ schema: api.getDefinition.params }) { code }: CodeParam,
    @Query({ schema: api.getDefinition.query }) { version }: VersionQuery,
  ): Promise<ProcedureDefinition> {
    return this.definitionOf(code, version);
  }

  private async definitionOf(code: ProcedureCode, version: number | undefined): Promise<ProcedureDefinition> {
    const { registry } = this.store;
    return version === undefined
      ? registry.current(code, dateOf(await this.store.now()))
      : registry.definition(code, version);
  }
}
