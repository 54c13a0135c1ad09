import type { PlainDate } from '@lienthong/kernel';
import type { Wording } from '../wording.js';

export const LEAGUES = ['departments', 'communes'] as const;
export type League = (typeof LEAGUES)[number];

/** What agencies are ranked by. A new component does not compile until somebody says what it is made of (agency-figures.ts). */
export type ComponentId =
  | 'on-time-share'
  | 'overrun-minutes'
  | 'overdue-running'
  | 'letters-in-time'
  | 'online-share'
  | 'satisfaction'
  | 'rework'
  | 'supplements';

/** A component with its weight and its scale: worth nothing at `zeroAt`, all of its weight at `fullAt` and beyond. */
export interface RankingComponent {
  readonly id: ComponentId;
  readonly title: Wording;
  readonly weight: number;
  readonly zeroAt: number;
  readonly fullAt: number;
}

/** How agencies are ranked, as published for a time. Weights add up to 100. */
export interface RankingRules {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  readonly source: { readonly document: string; readonly status: 'verified' | 'unverified' };
  readonly from: PlainDate;
  /** An agency that completed fewer legs in the period is listed apart. */
  readonly minLegs: { readonly year: number; readonly month: number };
  readonly leagues: readonly { readonly id: League; readonly title: Wording; readonly kinds: readonly string[] }[];
  readonly components: readonly RankingComponent[];
}
