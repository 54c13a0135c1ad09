import { randomUUID } from 'node:crypto';
import type { CommandId } from '@lienthong/kernel';
import { HttpProblem } from '@lienthong/platform/http';
import type { Caller } from '@lienthong/platform/identity';

const FORM = /^[\w.:-]{8,128}$/;

/**
 * The command id behind an `Idempotency-Key`. Keys are each officer's own: two officers may choose the same.
 * @throws {HttpProblem} when it is malformed, or missing where it is required
 */
export function commandIdOf(key: string | undefined, { officer }: Caller, required: boolean): CommandId {
  if (key === undefined && required) throw new HttpProblem('idempotency-key.missing');
  if (key !== undefined && !FORM.test(key)) throw new HttpProblem('idempotency-key.invalid');
  return `${officer}:${key ?? randomUUID()}` as CommandId;
}
