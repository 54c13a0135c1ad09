import type { PlainDate } from '@lienthong/kernel';
import type { Wording } from '../wording.js';

/** What a target speaks of. */
export type TargetFigure = 'online-share' | 'online-procedures' | 'satisfaction';

/** A share that is wanted by a day: more than `above`, or `atLeast` that. */
export type Goal =
  | { readonly by: PlainDate; readonly above: number }
  | { readonly by: PlainDate; readonly atLeast: number };

export interface Target {
  readonly id: string;
  readonly title: Wording;
  readonly figure: TargetFigure;
  /** In the order of their days. */
  readonly goals: readonly Goal[];
}

/** What a resolution wants by when. */
export interface TargetRules {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  readonly source: { readonly document: string; readonly status: 'verified' | 'unverified' };
  readonly from: PlainDate;
  /** A rating counts as satisfied from this score on. */
  readonly satisfiedFrom: number;
  readonly targets: readonly Target[];
}
