import { Controller, Get, Inject, Res, ServiceUnavailableException } from '@nestjs/common';
import type { Response } from 'express';
import type pg from 'pg';
import type { Registry } from 'prom-client';
import { DATABASE, METRICS } from './tokens.js';

@Controller()
export class HealthController {
  constructor(
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(METRICS) private readonly metrics: Registry,
  ) {}

  @Get('health/live')
  live() {
    return { status: 'ok' };
  }

  /** Figures can be served while Kafka is away: they say on which watermark they stand. */
  @Get('health/ready')
  async ready() {
    await this.pool.query('SELECT 1').catch(() => {
      throw new ServiceUnavailableException();
    });
    return { status: 'ok' };
  }

  @Get('metrics')
  async figures(@Res() response: Response): Promise<void> {
    response.type(this.metrics.contentType).send(await this.metrics.metrics());
  }
}
