import { api, type OpenCase, type Outcome } from '@lienthong/contracts/http';
import { Actor, type Caller } from '@lienthong/platform/identity';
import { Body, Controller, Headers, Res } from '@nestjs/common';
import type { Response } from 'express';
import { etagOf } from '../contract/etag.js';
import { commandIdOf } from '../contract/idempotency.js';
import { markReplay } from '../contract/replayed.js';
import { Serves } from '../contract/serves.decorator.js';
import { outcomeView } from '../reading/outcome-view.js';
import { CaseIntake } from './case-intake.js';

@Controller()
export class IntakeController {
  constructor(private readonly intake: CaseIntake) {}

  /** 201 with code and appointed date; 404 unknown procedure; 422 the paper that is missing, or another rule. */
  @Serves(api.openCase)
  async open(
    @Body({ schema: api.openCase.body }) request: OpenCase,
    @Headers('idempotency-key') key: string | undefined,
    @Actor() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Outcome> {
    const applied = await this.intake.open(request, caller, commandIdOf(key, caller, true));
    const outcome = outcomeView(applied);
    response.set({ ETag: etagOf(outcome.version), Location: `/api/v1/cases/${outcome.caseCode}` });
    markReplay(response, applied.repeated);
    return outcome;
  }
}
