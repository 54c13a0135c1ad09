import type { CaseStore } from '@lienthong/case-store';
import { api, type CaseImpactLine, type CaseMovedLine, commandRoles, mayAsk } from '@lienthong/contracts/http';
import type { CaseCode } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Body, Controller, Headers, Inject, Param, Query } from '@nestjs/common';
import { commandIdOf } from '../contract/idempotency.js';
import { Serves } from '../contract/serves.decorator.js';
import { STORE } from '../tokens.js';

type Target = typeof api.getVersionImpact.params._output;

/** Moving running cases to another version: seen before, decided by an approver of the agency that solves them. */
@Controller()
export class VersionsController {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  @Serves(api.getVersionImpact)
  async impact(
    @Param({ schema: api.getVersionImpact.params }) { code, version }: Target,
    @Query({ schema: api.getVersionImpact.query }) { case: one, after }: typeof api.getVersionImpact.query._output,
    @Actor() caller: Caller,
  ): Promise<{ readonly cases: readonly CaseImpactLine[]; readonly next?: CaseCode }> {
    requireApprover(caller);
    const scope = { solvedBy: caller.agency, ...(one ? { only: [one] } : {}), ...(after ? { after } : {}) };
    const { value: cases = [] } = await this.store.versions.impact(code, version, scope).next();
    const next = cases.at(-1)?.caseCode;
    return { cases, ...(next && !one ? { next } : {}) };
  }

  @Serves(api.moveCases)
  async move(
    @Param({ schema: api.moveCases.params }) { code, version }: Target,
    @Body({ schema: api.moveCases.body }) { cases, reason }: typeof api.moveCases.body._output,
    @Headers('idempotency-key') key: string | undefined,
    @Actor() caller: Caller,
  ): Promise<{ readonly cases: readonly CaseMovedLine[] }> {
    requireApprover(caller);
    const moveId = commandIdOf(key, caller, true);
    await this.store.registry.definition(code, version);
    const by = { kind: 'officer', officer: caller.officer, agency: caller.agency } as const;
    const moves = { version, cases, by, reason: { kind: 'reason', body: reason }, moveId };
    return { cases: await this.store.versions.move(moves) };
  }
}

function requireApprover({ roles }: Caller): void {
  if (!mayAsk(roles, 'move-version'))
    throw new HttpProblem('command.not-allowed', {
      command: 'move-version',
      roles: commandRoles['move-version'].join(', '),
    });
}
