import type { Evolve } from '../state/case-state.js';

/** An approval is used up by one request. */
export const intakeSupplementRequested: Evolve<'intake.supplement-requested'> = (state, { data }) => {
  const { requestedAt, lawful, windowEndsAt, count } = data;
  const request = { requestedAt, lawful, windowEndsAt, promisedUntil: windowEndsAt };
  const intakeRequests = [...state.intakeRequests, request];
  return { ...state, intakeRequests, supplementRequests: count, secondApproved: undefined };
};

export const intakeSupplementSupplied: Evolve<'intake.supplement-supplied'> = (state, { at, data }) => {
  const { papers, intakeDueAt, intakeAlertAt } = data;
  const restarted = state.intakeRequests.some(({ lawful, suppliedAt }) => lawful && !suppliedAt);
  return {
    ...state,
    intakeRequests: state.intakeRequests.map((request) =>
      request.suppliedAt ? request : { ...request, suppliedAt: at },
    ),
    papers: [...state.papers, ...papers.map(({ paper }) => paper)],
    intakeDueAt,
    intakeAlertAt,
    ...(restarted ? { completeAt: at, intakePromise: { intakeDueAt, intakeAlertAt } } : {}),
  };
};
