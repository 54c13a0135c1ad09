import { HttpProblem } from '@lienthong/platform/http';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { INDICATORS } from '../tokens.js';

const PATIENCE_MS = 10_000;

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The indicator service, for callers whom the API has let in. */
@Injectable()
export class IndicatorService {
  constructor(@Inject(INDICATORS) private readonly service: URL | undefined) {}

  /**
   * Hands a question on, and its answer back as it is.
   * @param path under `/api/v1/indicators`, '' for the figures themselves
   * @throws {HttpProblem} when the service is not known, or does not answer in time
   */
  async forward(path: string, query: Query, request: Request, response: Response): Promise<void> {
    if (!this.service) throw new HttpProblem('indicators.unavailable');
    const address = new URL(`/api/v1/indicators${path}`, this.service);
    for (const [name, value] of Object.entries(query))
      for (const one of value === undefined ? [] : [value].flat()) address.searchParams.append(name, one);
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
