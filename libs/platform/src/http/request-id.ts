import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const SAFE = /^[\w.:-]{8,64}$/;
const ids = new WeakMap<IncomingMessage, string>();

/** The id of a request: the caller's `X-Request-Id` where it is a plain token, else a new one. The same on each call. */
export function requestIdOf(request: IncomingMessage): string {
  const known = ids.get(request);
  if (known) return known;
  const sent = request.headers['x-request-id'];
  const id = typeof sent === 'string' && SAFE.test(sent) ? sent : randomUUID();
  ids.set(request, id);
  return id;
}

/** Sends the id back, so that a caller can name a request that went wrong. */
export function echoRequestId(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  response.setHeader('X-Request-Id', requestIdOf(request));
  next();
}
