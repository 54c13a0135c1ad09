import type { CasePhase, LegStatus } from '@lienthong/case';

/** Cases that have not ended; by status, not by an end: a case refused before its acceptance had no life that could end. */
export const OPEN_PHASES = ['registered', 'accepted'] satisfies CasePhase[];

/** Legs that somebody still has to end. */
export const OPEN_LEGS = [
  'offered',
  'held',
  'awaiting-supplement',
  'awaiting-payment',
  'awaiting-child',
] satisfies LegStatus[];
