import {
  allLegs,
  type CaseState,
  type Fact,
  foldCase,
  importedCase,
  type LegState,
  verdictInForce,
} from '@lienthong/case';
import type { AgencyCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { eventsOf } from './log-events.js';
import { logImported } from './log-imported.js';
import type { CaseValues, LoggedCase, LoggedLeg, Relation } from './logged-case.js';
import { distinct, legObject, toAgency, toCase, toLeg } from './related.js';

/**
 * The case that facts tell of, from the first to the last, as a log of events.
 * @param definition the version that the case stands on, for titles; nothing but titles is missing without it
 */
export function logCase(facts: readonly Fact[], definition?: ProcedureDefinition): LoggedCase {
  const imported = importedCase(facts);
  if (imported) return logImported(imported, eventsOf(facts, definition));
  const state = foldCase(facts);
  if (!state) throw new RangeError('No facts tell of no case');
  return {
    code: state.code,
    values: caseValues(state, facts, definition),
    dueDates: state.appointments.flatMap(({ versions }) => versions).map(({ at, dueAt }) => ({ at, dueAt })),
    relations: caseRelations(state),
    legs: allLegs(state).map((leg) => logLeg(leg, state, definition)),
    events: eventsOf(facts, definition),
  };
}

function caseValues(state: CaseState, facts: readonly Fact[], definition: ProcedureDefinition | undefined): CaseValues {
  const { procedure, appointments, ended } = state;
  const verdict = verdictInForce(state);
  const registered = facts.find((fact) => fact.type === 'case.registered')?.data;
  const corrected = facts.findLast((fact) => fact.type === 'intake.corrected')?.data;
  const completed = facts.findLast((fact) => fact.type === 'case.completed')?.data;
  return {
    procedure: procedure.code,
    procedureVersion: procedure.version,
    procedureTitle: definition?.title.vi,
    field: registered?.field ?? definition?.field.code,
    commune: corrected?.commune ?? registered?.commune,
    channel: state.channel,
    origin: 'own',
    status: state.phase,
    submittedAt: state.submittedAt,
    startedAt: state.life?.acceptedAt,
    dueAt: appointments.at(-1)?.dueAt,
    endedAt: ended?.at,
    outcome: completed?.outcome ?? ended?.outcome,
    timeliness: verdict?.owed.timeliness,
    lateMinutes: verdict?.owed.lateMinutes,
    supplements: state.supplementRequests,
    parent: state.parent?.caseCode,
  };
}

function caseRelations(state: CaseState): readonly Relation[] {
  const { code, receivedBy, solvedBy, returnBy, parent } = state;
  const legs = allLegs(state);
  return distinct([
    ...toAgency(receivedBy, 'received by'),
    ...toAgency(solvedBy, 'solved by'),
    ...toAgency(returnBy, 'returned by'),
    ...(parent ? [toCase(parent.caseCode, 'component of'), toLeg(parent.caseCode, parent.leg, 'carries out')] : []),
    ...legs.map(({ id }) => toLeg(code, id, 'leg')),
    ...legs.flatMap(({ child }) => (child ? [toCase(child as CaseState['code'], 'component')] : [])),
  ]);
}

function logLeg(leg: LegState, { code }: CaseState, definition: ProcedureDefinition | undefined): LoggedLeg {
  const holders = [...leg.formerHolders.map(({ holder }) => holder), leg.holder];
  return {
    id: legObject(code, leg.id),
    values: {
      step: leg.step,
      title: definition?.steps.find(({ id }) => id === leg.step)?.title.vi,
      kind: leg.kind,
      round: leg.round,
      attempt: leg.attempt,
      status: leg.status,
      startedAt: leg.startAt,
      dueAt: leg.dueAt,
      endedAt: leg.endedAt,
      allottedMinutes: leg.allotted,
      outcome: leg.outcome,
    },
    relations: distinct([
      ...holders.flatMap(({ agency }) => toAgency(agency as AgencyCode | undefined, 'held by')),
      ...leg.predecessors.map((before) => toLeg(code, before, 'follows')),
    ]),
  };
}
