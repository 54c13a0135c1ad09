import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from './sign-in.js';

/** The API answered, and refused. */
export class Refused extends Error {
  constructor(
    what: string,
    readonly status: number,
    readonly problem: string,
  ) {
    super(`${what}: ${status} ${problem}`);
  }
}

export interface ApiClient {
  get<Answer>(as: string, path: string): Promise<Answer>;
  /** Sent again under the same key until it is answered. */
  post<Answer>(as: string, path: string, key: string, body: object): Promise<Answer>;
  /** Commands that were sent again and found done: the first answer was lost. */
  readonly replayed: () => number;
  /** No more attempts; what waits for an answer throws. */
  close(): void;
}

const ANSWER_WITHIN_MS = 10_000;
const AGAIN_AFTER_MS = 100;
/** Nobody waits longer than this for a part to come back. */
const GIVE_UP_AFTER_MS = 180_000;

/** Speaks to the API as staff do who press the button again when nothing comes. */
export function apiClient({ api, issuer }: { readonly api: string; readonly issuer: string }): ApiClient {
  const tokenOf = signIn(issuer);
  const closing = new AbortController();
  let replays = 0;

  const send = async (as: string, path: string, init: RequestInit): Promise<unknown> => {
    const started = Date.now();
    for (;;) {
      const answer = await attempt(as, path, init);
      if (answer.done) return answer.body;
      if (Date.now() - started > GIVE_UP_AFTER_MS) throw new Error(`${path} was not answered: ${answer.reason}`);
      closing.signal.throwIfAborted();
      await pause(AGAIN_AFTER_MS);
    }
  };
  const attempt = async (as: string, path: string, init: RequestInit): Promise<Attempt> => {
    try {
      const headers = { ...init.headers, authorization: `Bearer ${await tokenOf(as)}` };
      const signal = AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), closing.signal]);
      const response = await fetch(`${api}/api/v1${path}`, { ...init, headers, signal });
      const body: unknown = await response.json();
      if (response.status >= 500) return { done: false, reason: `${response.status} ${JSON.stringify(body)}` };
      if (!response.ok) throw new Refused(`${as} ${path} ${init.body ?? ''}`, response.status, JSON.stringify(body));
      if (response.headers.get('idempotent-replayed') === 'true') replays += 1;
      return { done: true, body };
    } catch (error) {
      if (error instanceof Refused) throw error;
      return { done: false, reason: String(error) };
    }
  };
  return {
    get: <Answer>(as: string, path: string) => send(as, path, {}) as Promise<Answer>,
    post: <Answer>(as: string, path: string, key: string, body: object) =>
      send(as, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      }) as Promise<Answer>,
    replayed: () => replays,
    close: () => closing.abort(new Error('The staff have gone home')),
  };
}

type Attempt = { readonly done: true; readonly body: unknown } | { readonly done: false; readonly reason: string };
