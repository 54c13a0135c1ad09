import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { HttpProblem } from '@lienthong/platform/http';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { INDICATORS } from '../tokens.js';

/** To the head of an answer: a file is made whole before it is sent. */
const PATIENCE_MS = 60_000;
/** What of an answer's head is its own. */
const HANDED_ON = ['content-type', 'content-disposition', 'content-length', 'content-language'];

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The indicator service, for callers whom the API has let in. */
@Injectable()
export class IndicatorService {
  constructor(@Inject(INDICATORS) private readonly service: URL | undefined) {}

  /**
   * Hands a question on, and its answer back as it is, as fast as the caller takes it.
   * @param path under `/api/v1`
   * @throws {HttpProblem} when the service is not known, or does not answer in time
   */
  async forward(path: string, query: Query, request: Request, response: Response): Promise<void> {
    const impatient = new AbortController();
    const patience = setTimeout(() => impatient.abort(), PATIENCE_MS);
    const answer = await this.ask(path, query, request, impatient.signal).finally(() => clearTimeout(patience));
    // a caller who leaves, or a service that dies, ends both sides
    await pipeline(bodyOf(answer), begun(response, answer)).catch(() => response.destroy());
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
    await pipeline(bodyOf(answer), response).catch(() => undefined);
  }

  private async ask(
    path: string,
    query: Query,
    { headers }: Request,
    signal: AbortSignal,
  ): Promise<globalThis.Response> {
    if (!this.service) throw new HttpProblem('indicators.unavailable');
    const address = new URL(`/api/v1${path}`, this.service);
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

const bodyOf = ({ body }: globalThis.Response): Readable =>
  body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);

function begun(response: Response, answer: globalThis.Response): Response {
  response.status(answer.status);
  for (const name of HANDED_ON) {
    const value = answer.headers.get(name);
    if (value !== null) response.set(name, value);
  }
  return response;
}
