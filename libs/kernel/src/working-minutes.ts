import type { Brand } from './brand.js';

/** A count of minutes inside office hours; a difference may be negative. */
export type WorkingMinutes = Brand<number, 'WorkingMinutes'>;

/** @throws {RangeError} when the count is not whole: durations are never rounded (time.md §1.1) */
export function workingMinutes(count: number): WorkingMinutes {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Working minutes are whole: ${count}`);
  return (count === 0 ? 0 : count) as WorkingMinutes;
}
