import { api, type Outcome, type SubmitCommand } from '@lienthong/contracts/http';
import type { OfficerId } from '@lienthong/kernel';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Body, Controller, Headers, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { etagOf, expectedVersion } from '../contract/etag.js';
import { commandIdOf } from '../contract/idempotency.js';
import { markReplay } from '../contract/replayed.js';
import { Serves } from '../contract/serves.decorator.js';
import { outcomeView } from '../reading/outcome-view.js';
import { CaseCommands } from './case-commands.js';

@Controller()
export class CommandsController {
  constructor(private readonly commands: CaseCommands) {}

  /** 200 with what happened; 403 not yours; 404 unknown; 409 not in this state; 412 changed meanwhile; 422 the rule. */
  @Serves(api.submitCommand)
  async submit(
    @Param({ schema: api.submitCommand.params }) { code }: typeof api.submitCommand.params._output,
    @Body({ schema: api.submitCommand.body }) command: SubmitCommand,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('on-behalf-of') principal: string | undefined,
    @Actor() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Outcome> {
    const expected = expectedVersion(ifMatch);
    const commandId = commandIdOf(key, caller, false);
    const applied = await this.commands.submit(code, command, {
      caller,
      commandId,
      ...(expected !== undefined && { expected }),
      ...(principal !== undefined && { principal: principal as OfficerId }),
    });
    const outcome = outcomeView(applied);
    const leg = 'leg' in command && command.leg ? applied.state.legs[command.leg]?.version : undefined;
    response.set('ETag', etagOf(leg ?? outcome.version));
    markReplay(response, applied.repeated);
    return outcome;
  }
}
