import type { CasePhase, CaseState } from './state/case-state.js';
import { allLegs, openLegs } from './state/legs.js';

/** Status of the national portal (TrangThai). @see domain.md §2.3 */
export type NationalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A new phase does not compile until it has its status: the mapping is total (domain.md §7.9). */
const statusOf = {
  registered: beforeAcceptance,
  accepted: whileAccepted,
  // a component case was accepted without an examination: what its solver refuses then is stopped
  refused: ({ life }) => (life ? 8 : 3),
  withdrawn: () => 8,
  stopped: () => 8,
  completed: () => 9,
  returned: () => 10,
} as const satisfies Record<CasePhase, (state: CaseState) => NationalStatus>;

/** The one status of 1…10 that a case has on the national portal. */
export const nationalStatus = (state: CaseState): NationalStatus => statusOf[state.phase](state);

/** 5 from a lawful request on, also once it was answered, until the counter accepts or refuses: there is no way back to 1. */
function beforeAcceptance({ withdrawal, intakeRequests }: CaseState): NationalStatus {
  if (withdrawal === 'asked') return 7;
  return intakeRequests.some(({ lawful }) => lawful) ? 5 : 1;
}

/**
 * 7 while a withdrawal waits for its answer; 5 while papers are owed; 6 while nothing but a payment is waited for, after
 * somebody's work; 2 until an agency has it; else 4.
 */
function whileAccepted(state: CaseState): NationalStatus {
  if (state.withdrawal === 'asked') return 7;
  const open = openLegs(state);
  if (open.some(({ status }) => status === 'awaiting-supplement')) return 5;
  return waitsForPaymentAlone(state) ? 6 : isBegun(state) ? 4 : 2;
}

/** Nobody but the citizen has it, who owes money; a payment at the very beginning is a fee that the counter takes. */
export function waitsForPaymentAlone(state: CaseState): boolean {
  const open = openLegs(state);
  const begun = allLegs(state).some(({ kind }) => kind !== 'payment');
  return begun && open.length > 0 && open.every(({ status }) => status === 'awaiting-payment');
}

const isBegun = (state: CaseState): boolean => Object.keys(state.legs).length > 0 || state.withdrawal === 'refused';
