import { DomainError } from '@lienthong/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { InvalidInput } from './invalid-input.js';
import { type Language, preferredLanguage } from './language.js';
import { type FieldError, HttpProblem, type ProblemCatalogue } from './problem.js';
import { renderProblem } from './render-problem.js';
import { requestIdOf } from './request-id.js';
import { transportProblems } from './transport-problems.js';

interface Refusal {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fieldsIn?: (language: Language) => readonly FieldError[];
}

/** The one place where a refusal, a fault of the request or a failure becomes an answer. What has no entry is a 500 and goes to the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly catalogue: ProblemCatalogue;

  constructor(
    catalogue: ProblemCatalogue,
    private readonly log: Logger,
  ) {
    this.catalogue = { ...transportProblems, ...catalogue };
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Also for errors outside Nest's routes. */
  answer(error: unknown, request: Request, response: Response): void {
    const requestId = requestIdOf(request);
    const refusal = refusalOf(error);
    const entry = refusal && this.catalogue[refusal.code];
    if (!entry) this.log.error({ err: error, requestId }, 'request failed');
    if (response.headersSent) {
      response.end();
      return;
    }
    const language = preferredLanguage(request.headers['accept-language']);
    const document = renderProblem({
      code: entry ? refusal.code : 'server.error',
      entry: entry ?? transportProblems['server.error'],
      language,
      requestId,
      details: (entry && refusal.details) ?? {},
      errors: refusal?.fieldsIn?.(language),
    });
    response
      .status(document.status)
      .set({ 'Content-Language': language, Vary: 'Accept-Language', 'Cache-Control': 'no-store', ...refusal?.headers })
      .type('application/problem+json')
      .send(JSON.stringify(document));
  }
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof DomainError) return { code: error.code, details: error.details };
  if (error instanceof HttpProblem)
    return {
      code: error.code,
      details: error.details,
      headers: error.headers,
      fieldsIn: () => error.fields.map((field) => ({ ...field, detail: field.rule })),
    };
  if (error instanceof InvalidInput) return { code: 'request.invalid', fieldsIn: error.fieldsIn };
  return transportRefusalOf(error);
}

/** Faults found by Express and its body parser before a route was reached; Nest wraps them. */
function transportRefusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof HttpException)) return undefined;
  const { limit } = (error.cause ?? {}) as { readonly limit?: unknown };
  switch (error.getStatus()) {
    case 413:
      return { code: 'request.too-large', details: { limit } };
    case 415:
      return { code: 'request.media-type' };
    case 404:
      return { code: 'route.unknown' };
    default:
      return error.getStatus() < 500 ? { code: 'request.malformed' } : undefined;
  }
}
