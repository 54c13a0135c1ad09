import type { CaseStore } from '@lienthong/case-store';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Registry } from 'prom-client';
import { AllowedToAnyone } from '../contract/serves.decorator.js';
import { METRICS, STORE } from '../tokens.js';

/** For those who keep the process running. */
@Controller()
@AllowedToAnyone()
export class HealthController {
  constructor(
    @Inject(STORE) private readonly store: CaseStore,
    @Inject(METRICS) private readonly metrics: Registry,
  ) {}

  @Get('health/live')
  live(): object {
    return { status: 'ok' };
  }

  /** Ready when the database answers: nothing else is needed to take a command. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const isUp = await this.store.ping().then(
      () => true,
      () => false,
    );
    response.status(isUp ? 200 : 503);
    return { status: isUp ? 'ok' : 'error', ...(isUp ? {} : { reason: 'database' }) };
  }

  @Get('metrics')
  async figures(@Res() response: Response): Promise<void> {
    response.type(this.metrics.contentType).send(await this.metrics.metrics());
  }
}
