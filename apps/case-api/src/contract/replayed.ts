import type { Response } from 'express';

/** Tells a repeat from the first time: the same facts, beside them where the case stands by now. */
export function markReplay(response: Response, repeated: boolean): void {
  if (repeated) response.set('Idempotent-Replayed', 'true');
}
