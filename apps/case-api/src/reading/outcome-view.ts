import { caseVersion, nationalStatus, openLegs } from '@lienthong/case';
import type { Applied } from '@lienthong/case-store';
import type { Outcome } from '@lienthong/contracts/http';
import { factView } from './fact-view.js';

/** What an act did, and what its sender needs for the next one. */
export function outcomeView({ caseCode, facts, state }: Applied): Outcome {
  const running = state.appointments.findLast(({ met }) => !met) ?? state.appointments.at(-1);
  return {
    caseCode,
    facts: facts.map(factView),
    status: state.phase,
    nationalStatus: nationalStatus(state),
    ...(running && { dueAt: running.announcedDueAt }),
    version: caseVersion(state),
    legs: openLegs(state).map(({ id, version }) => ({ leg: id, version })),
  };
}
