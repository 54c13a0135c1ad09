import { HttpProblem } from '@lienthong/platform/http';

/** The ETag of a version: seq of the last fact that changes what may be decided. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that a caller has seen, by `If-Match`; undefined when any will do.
 * @throws {HttpProblem} when it is no ETag of ours
 */
export function expectedVersion(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const [, version] = /^\s*"(\d{1,9})"\s*$/.exec(ifMatch) ?? [];
  if (version === undefined) throw new HttpProblem('precondition.invalid');
  return Number(version);
}
