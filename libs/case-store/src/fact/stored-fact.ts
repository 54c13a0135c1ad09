import type { Fact } from '@lienthong/case';

/** A fact as it was recorded: in milliseconds, at its place in the hash chain of its case. */
export type StoredFact = Fact & {
  /** ISO 8601 in UTC with milliseconds. Technical: the legal minute is `at`. */
  readonly recordedAt: string;
  readonly hash: string;
  readonly previousHash: string;
};
