import type { Score } from '@lienthong/case';
import type { Instant } from '@lienthong/kernel';

/** One leg of a made-up case: who, how many minutes it is given, how many it takes, and what goes wrong on the way. */
export interface MadeUpLeg {
  readonly agency: string;
  readonly allotted: number;
  readonly took: number;
  readonly trouble?: 'supplement' | 'refused' | 'outside' | 'taken-over' | 'returned';
}

export interface MadeUpCase {
  /** Gives the code; two cases of a test have two numbers. */
  readonly n: number;
  readonly procedure: string;
  readonly startAt: Instant;
  readonly legs: readonly MadeUpLeg[];
  /** `open`: the last leg is still at work; `refused`: at the counter, so nothing of it was ever received. */
  readonly ending: 'completed' | 'withdrawn' | 'open' | 'refused';
  readonly parentOf?: number;
  /** What the citizen thinks of it in the end. */
  readonly score?: Score;
}
