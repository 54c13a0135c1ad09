import { api, type IndicatorQuery } from '@lienthong/contracts/http';
import { HttpProblem } from '@lienthong/platform/http';
import { Controller, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Serves } from '../contract/serves.decorator.js';
import { INDICATORS } from '../tokens.js';

const PATIENCE_MS = 10_000;

/** The figures of the indicator service, on the same origin and behind the same door. */
@Controller()
export class IndicatorsController {
  constructor(@Inject(INDICATORS) private readonly service: URL | undefined) {}

  @Serves(api.getIndicators)
  async figures(
    @Query({ schema: api.getIndicators.query }) query: IndicatorQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!this.service) throw new HttpProblem('indicators.unavailable');
    const address = new URL('/api/v1/indicators', this.service);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(name, value);
    const answer = await fetch(address, {
      headers: { 'Accept-Language': request.headers['accept-language'] ?? 'vi' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => {
      throw new HttpProblem('indicators.unavailable', {}, [], { 'Retry-After': '5' });
    });
    response
      .status(answer.status)
      .type(answer.headers.get('content-type') ?? 'application/json')
      .send(Buffer.from(await answer.arrayBuffer()));
  }
}
