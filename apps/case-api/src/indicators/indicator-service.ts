import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
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
    const answer = await this.ask(path, query, request, AbortSignal.timeout(PATIENCE_MS));
    begun(response, answer).send(Buffer.from(await answer.arrayBuffer()));
  }

  /**
   * Hands a question on whose answer has no end, and passes on what comes, until one of the two sides goes.
   * @throws {HttpProblem} when the service is not known, or not there
   */
  async follow(path: string, query: Query, request: Request, response: Response): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const answer = await this.ask(path, query, request, gone.signal);
    begun(response, answer).flushHeaders();
    // whoever follows comes back by itself when it was cut off
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), response).catch(() => undefined);
  }

  private async ask(
    path: string,
    query: Query,
    { headers }: Request,
    signal: AbortSignal,
  ): Promise<globalThis.Response> {
    if (!this.service) throw new HttpProblem('indicators.unavailable');
    const address = new URL(`/api/v1/indicators${path}`, this.service);
    for (const [name, value] of Object.entries(query))
      for (const one of value === undefined ? [] : [value].flat()) address.searchParams.append(name, one);
    const known = headers['last-event-id'];
    return fetch(address, {
      headers: {
        'Accept-Language': headers['accept-language'] ?? 'vi',
        ...(typeof known === 'string' && { 'Last-Event-ID': known }),
      },
      signal,
    }).catch(() => {
      throw new HttpProblem('indicators.unavailable', {}, [], { 'Retry-After': '5' });
    });
  }
}

function begun(response: Response, answer: globalThis.Response): Response {
  return response.status(answer.status).type(answer.headers.get('content-type') ?? 'application/json');
}
