import { legVersion } from '@lienthong/case';
import { type Applied, CaseChanged, type CaseStore } from '@lienthong/case-store';
import { commandRoles, mayAsk, type SubmitCommand } from '@lienthong/contracts/http';
import type { CaseCode, CommandId } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';
import type { Caller } from '@lienthong/platform/identity';
import { Inject, Injectable } from '@nestjs/common';
import { agenciesOfState, requireVisible } from '../identity/case-scope.js';
import { STORE } from '../tokens.js';
import { draftOf } from './command-draft.js';
import { stalePrecondition } from './stale-precondition.js';

/** Hands a caller's command to the core, by way of the store. */
@Injectable()
export class CaseCommands {
  constructor(@Inject(STORE) private readonly store: CaseStore) {}

  /**
   * @param expected the version of the case, or of the leg, that the caller has seen
   * @throws {HttpProblem} when the caller's role may not ask for it, or the case has changed since
   * @throws {DomainError} the refusal of the core
   */
  async submit(
    caseCode: CaseCode,
    command: SubmitCommand,
    {
      caller,
      commandId,
      expected,
    }: { readonly caller: Caller; readonly commandId: CommandId; readonly expected?: number },
  ): Promise<Applied> {
    const { type } = command;
    if (!mayAsk(caller.roles, type))
      throw new HttpProblem('command.not-allowed', { command: type, roles: commandRoles[type].join(', ') });
    const { draft, personal } = draftOf(command, caller.roles);
    const by = { kind: 'officer', officer: caller.officer, agency: caller.agency } as const;
    const options = { commandId, by, personal, ...(expected === undefined ? {} : { expected }) };
    try {
      return await this.store.apply(caseCode, draft, options);
    } catch (error) {
      if (expected === undefined || !(error instanceof CaseChanged)) throw error;
      const loaded = await this.store.load(caseCode);
      if (!loaded) throw error;
      // what happened since is told to those alone who may read it
      requireVisible(caseCode, agenciesOfState(loaded.state), caller);
      const current = 'leg' in command ? legVersion(loaded.state, command.leg) : loaded.state.version;
      throw stalePrecondition(loaded.facts, expected, current);
    }
  }
}
