import type { CaseState, IntakeRequest } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';

/** A lawful request that the applicant has not answered yet; without a leg it was made before acceptance. */
export interface OwedPapers {
  readonly request: IntakeRequest;
  readonly leg?: LegState;
}

/** What the applicant owes, the window that ends first in front. */
export function owedPapers(state: CaseState): readonly OwedPapers[] {
  const isOwed = ({ lawful, suppliedAt }: IntakeRequest): boolean => lawful && !suppliedAt;
  const atIntake = state.life ? [] : state.intakeRequests.filter(isOwed).map((request) => ({ request }));
  const inLegs = openLegs(state).flatMap((leg) => leg.requests.filter(isOwed).map((request) => ({ request, leg })));
  return [...atIntake, ...inLegs].sort((a, b) => (a.request.windowEndsAt < b.request.windowEndsAt ? -1 : 1));
}
