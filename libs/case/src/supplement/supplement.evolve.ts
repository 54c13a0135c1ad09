import { inStatus } from '../handoff/handoff.evolve.js';
import type { Evolve, SecondApproval } from '../state/case-state.js';
import type { SupplementRequest } from '../state/leg-state.js';
import { withLeg } from '../state/legs.js';

/** An unlawful request leaves clock and custody with the agency. */
export const supplementRequested: Evolve<'supplement.requested'> = (state, { data }) => {
  const { leg: id, requestedAt, lawful, windowEndsAt, wakeUps } = data;
  const request: SupplementRequest = { requestedAt, lawful, windowEndsAt, promisedUntil: windowEndsAt };
  const asked = withLeg(state, id, (leg) => ({
    ...leg,
    secondApproved: undefined,
    requests: [...leg.requests, request],
    ...(lawful ? { wakeUps } : {}),
  }));
  const counted = { ...asked, supplementRequests: data.count };
  return lawful ? inStatus(counted, id, 'awaiting-supplement', 'waiting') : counted;
};

export const secondApproved: Evolve<'supplement.second-approved'> = (state, { by, data: { leg: id, ground } }) => {
  const approval: SecondApproval = { ground, ...(by.kind === 'officer' ? { by: by.officer } : {}) };
  if (id === undefined) return { ...state, secondApproved: approval };
  return withLeg(state, id, (leg) => ({ ...leg, secondApproved: approval }));
};

export const supplementSupplied: Evolve<'supplement.supplied'> = (state, { at, data }) => {
  const { leg: id, resumedAt, dueAt, allotted, calendar, wakeUps, papers } = data;
  const lawful = state.legs[id]?.status === 'awaiting-supplement';
  const resumed = withLeg(state, id, (leg) => ({
    ...leg,
    requests: leg.requests.map((request) => (request.suppliedAt ? request : { ...request, suppliedAt: at, resumedAt })),
    ...(lawful ? { wakeUps } : {}),
    ...(dueAt ? { dueAt } : {}),
    ...(dueAt && dueAt !== leg.dueAt
      ? { versions: [...leg.versions, { cause: 'suspension', at, dueAt, calendar: calendar ?? leg.dueCalendar }] }
      : {}),
    ...(allotted === undefined ? {} : { allotted }),
    ...(calendar ? { dueCalendar: calendar } : {}),
  }));
  const next = { ...resumed, papers: [...state.papers, ...papers.map(({ paper }) => paper)] };
  return lawful ? inStatus(next, id, 'held', 'held') : next;
};
