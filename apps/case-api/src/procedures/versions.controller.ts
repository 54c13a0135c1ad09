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
    @Query({ schema: api.getVersionImpact.query }) asked: typeof api.getVersionImpact.query._output,
    @Actor() caller: Caller,
  ): Promise<{ readonly cases: readonly CaseImpactLine[]; readonly next?: CaseCode }> {
    requireApprover(caller);
    const { case: one, pile, after } = asked;
    const scope = { solvedBy: caller.agency, ...(one ? { only: [one] } : {}), ...(after ? { after } : {}) };
    for await (const page of this.store.versions.impact(code, version, scope)) {
      const cases = page.filter((line) => pile === undefined || line.pile === pile);
      const next = page.at(-1)?.caseCode;
      // a page without a case of the pile is not shown empty
      if (cases.length > 0) return { cases, ...(next && !one ? { next } : {}) };
    }
    return { cases: [] };
  }

  @Serves(api.moveCases)
  async move(
    @Param({ schema: api.moveCases.params }) { code, version }: Target,
    @Body({ schema: api.moveCases.body }) { cases, reason }: typeof api.moveCases.body._output,
    @Headers('idempotency-key') key: string | undefined,
    @Actor() caller: Caller,
  ): Promise<{ readonly cases: readonly CaseMovedLine[] }> {
    requireApprover(caller);
    await this.store.registry.definition(code, version);
    return { cases: await this.store.versions.move({ version, cases, ...decisionOf(caller, reason, key) }) };
  }

  @Serves(api.movePile)
  async movePile(
    @Param({ schema: api.movePile.params }) { code, version, pile }: typeof api.movePile.params._output,
    @Body({ schema: api.movePile.body }) { reason, after }: typeof api.movePile.body._output,
    @Headers('idempotency-key') key: string | undefined,
    @Actor() caller: Caller,
  ): Promise<{ readonly cases: readonly CaseMovedLine[]; readonly next?: CaseCode }> {
    requireApprover(caller);
    const part = { code, version, pile, solvedBy: caller.agency, ...(after ? { after } : {}) };
    return this.store.versions.movePile({ ...part, ...decisionOf(caller, reason, key) });
  }
}

/** Who decides, why, and under which id. */
const decisionOf = (caller: Caller, reason: string, key: string | undefined) => ({
  by: { kind: 'officer', officer: caller.officer, agency: caller.agency } as const,
  reason: { kind: 'reason', body: reason },
  moveId: commandIdOf(key, caller, true),
});

function requireApprover({ roles }: Caller): void {
  if (!mayAsk(roles, 'move-version'))
    throw new HttpProblem('command.not-allowed', {
      command: 'move-version',
      roles: commandRoles['move-version'].join(', '),
    });
}
