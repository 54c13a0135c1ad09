import type { Response } from 'express';

/** Tells a repeat from the first time; both have the same body. */
export function markReplay(response: Response, repeated: boolean): void {
  if (repeated) response.set('Idempotent-Replayed', 'true');
}
