import type { Instant } from '@lienthong/kernel';
import type { CaseEventData } from '../event.js';
import type { Judgement } from '../fact-values.js';
import type { CaseState, VerdictCorrection } from '../state/case-state.js';

/** What holds of an ended case: what was frozen, or what the last correction says. */
export interface VerdictInForce {
  readonly endedAt: Instant;
  readonly owed: Judgement;
  readonly announced: Judgement;
  readonly apology?: CaseEventData['verdict.frozen']['apology'];
}

/** Undefined while the case runs. Figures and lists show this one; the frozen one and every correction stay with the facts. */
export function verdictInForce({ verdict, corrections }: CaseState): VerdictInForce | undefined {
  const said = corrections.at(-1) ?? verdict;
  return said && valuesOf(said);
}

/** The verdict as it was frozen, and what was said of it since: by whom, when, and what is right instead. */
export interface VerdictHistory {
  readonly frozen: VerdictInForce;
  readonly corrections: readonly (VerdictInForce & Pick<VerdictCorrection, 'at' | 'by'>)[];
}

/** Every value that a verdict ever had, none overwritten; undefined while the case runs. */
export function verdictHistory({ verdict, corrections }: CaseState): VerdictHistory | undefined {
  if (!verdict) return undefined;
  return {
    frozen: valuesOf(verdict),
    corrections: corrections.map((correction) => ({ ...valuesOf(correction), at: correction.at, by: correction.by })),
  };
}

function valuesOf({ endedAt, owed, announced, apology }: VerdictInForce): VerdictInForce {
  return { endedAt, owed, announced, ...(apology ? { apology } : {}) };
}
