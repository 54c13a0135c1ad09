import { legVersion } from '@lienthong/case';
import { type Applied, CaseChanged, type CaseStore } from '@lienthong/case-store';
import { commandRoles, mayAsk, type SubmitCommand } from '@lienthong/contracts/http';
import type { CaseCode, CommandId, OfficerId } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';
import type { Caller } from '@lienthong/platform/identity';
import { Inject, Injectable } from '@nestjs/common';
import { agenciesOfState, CaseSight } from '../identity/case-scope.js';
import { type OfficerActor, officerActor } from '../identity/officer-actor.js';
import { STORE } from '../tokens.js';
import { draftOf } from './command-draft.js';
import { stalePrecondition } from './stale-precondition.js';

/** Who asks, under which id, having seen which version, and for whom. */
export interface Submission {
  readonly caller: Caller;
  readonly commandId: CommandId;
  readonly expected?: number;
  readonly principal?: OfficerId;
}

/** Hands a caller's command to the core, by way of the store. */
@Injectable()
export class CaseCommands {
  constructor(
    @Inject(STORE) private readonly store: CaseStore,
    private readonly sight: CaseSight,
  ) {}

  /**
   * @param expected the version of the case, or of the leg, that the caller has seen
   * @throws {HttpProblem} when the caller's role may not ask for it, or the case has changed since
   * @throws {DomainError} the refusal of the core
   */
  async submit(
    caseCode: CaseCode,
    command: SubmitCommand,
    { caller, commandId, expected, principal }: Submission,
  ): Promise<Applied> {
    const { type } = command;
    if (!mayAsk(caller.roles, type))
      throw new HttpProblem('command.not-allowed', { command: type, roles: commandRoles[type].join(', ') });
    const { draft, personal } = draftOf(command, caller.roles);
    const by = await this.actor(caller, principal);
    const options = { commandId, by, personal, ...(expected === undefined ? {} : { expected }) };
    try {
      return await this.store.apply(caseCode, draft, options);
    } catch (error) {
      if (expected === undefined || !(error instanceof CaseChanged)) throw error;
      const loaded = await this.store.load(caseCode);
      if (!loaded) throw error;
      // what happened since is told to those alone who may read it
      await this.sight.requireVisible(caseCode, agenciesOfState(loaded.state), caller);
      const current = 'leg' in command && command.leg ? legVersion(loaded.state, command.leg) : loaded.state.version;
      throw stalePrecondition(loaded.facts, expected, current);
    }
  }

  /** The caller, or the caller on behalf of somebody: whether that is delegated to him the core decides. */
  private async actor(caller: Caller, principal: OfficerId | undefined): Promise<OfficerActor> {
    const self = officerActor(caller);
    if (!principal) return self;
    const at = await this.store.now();
    const [standIn] = await this.store.organisation.standIns({ at, delegate: self.officer, officer: principal });
    const onBehalfOf = { officer: principal, agency: standIn?.agency ?? self.agency };
    return { ...self, onBehalfOf };
  }
}
