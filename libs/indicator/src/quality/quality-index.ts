import type { PlainDate } from '@lienthong/kernel';
import type { Wording } from '../wording.js';

/** A formula as the index in force words and weighs it; how it counts is code, its numbers are data. */
export interface QualityFormula {
  readonly id: string;
  readonly group: string;
  readonly title: Wording;
  readonly unit: 'case' | 'procedure' | 'complaint';
  readonly points: number;
  /** Rate in percent from which all points are given. */
  readonly fullAt: number;
  readonly status: 'verified' | 'unverified';
}

export interface QualityGroup {
  readonly id: string;
  readonly title: Wording;
  readonly points: number;
  readonly status: 'verified' | 'unverified';
}

/** An index whose formulas earn points, group by group. */
export interface QualityIndex {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  readonly source: { readonly document: string; readonly status: 'verified' | 'unverified' };
  readonly from: PlainDate;
  readonly total: number;
  readonly groups: readonly QualityGroup[];
  readonly formulas: readonly QualityFormula[];
}
