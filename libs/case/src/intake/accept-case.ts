import { calendarName, effectiveStart } from '@lienthong/calendar';
import type { AgencyCode, StepId } from '@lienthong/kernel';
import { requiredPapers } from '@lienthong/procedure';
import { plannedSteps } from '../appointment/plan.js';
import { startAppointment } from '../appointment/start-appointment.js';
import { requireUnit } from '../authority.js';
import type { Decide, DecisionContext } from '../decision.js';
import { AgencyUnresolved } from '../handoff/handoff.errors.js';
import type { CaseState } from '../state/case-state.js';
import { PaperMissing } from './intake.errors.js';
import { INTAKE_ANSWERED } from './intake-clock.js';

/**
 * Mẫu 01: receipt and appointed date. The clock starts at σ; a child case starts with its parent's leg, without a
 * second intake and without papers of its own.
 * @throws {PaperMissing} {AgencyUnresolved} {NotYourCase}
 * @see domain.md L1; time.md §2, §4
 */
export const acceptCase: Decide<'accept-case'> = (state, command, context) => {
  const { definition, calendar, now } = context;
  const byFlow = state.parent !== undefined && command.by.kind === 'flow';
  if (!byFlow) requireUnit(state, command.type, command.by, [state.receivedBy]);
  if (!state.parent) requirePapers(state, context);
  const startAt = command.startAt ?? effectiveStart(now, definition.receiptCutOff, calendar);
  const agencies = stampedAgencies(state, context);
  const planned = plannedSteps({ startAt, agencies, routing: state.routing }, context);
  const accepted = { startAt, agencies, planned, calendar: calendarName(calendar) };
  return [
    { type: 'case.accepted', data: { ...accepted, ...(state.parent ? {} : { caseWakeUps: INTAKE_ANSWERED }) } },
    ...startAppointment(state, 1, 'accept', startAt, context),
  ];
};

/** @throws {PaperMissing} */
export function requirePapers(state: CaseState, { definition }: DecisionContext): void {
  const missing = requiredPapers(definition, state.routing).filter(({ id }) => !state.papers.includes(id));
  if (missing.length > 0) throw new PaperMissing(missing.map(({ id }) => id));
}

/** Roles are resolved once; only an agency that a later step will name is still open. */
export function stampedAgencies(state: CaseState, context: DecisionContext): Record<StepId, AgencyCode> {
  const role = { intakeUnit: state.receivedBy, routing: state.routing, chosen: {} };
  const agencies: Record<StepId, AgencyCode> = {};
  for (const step of context.definition.steps) {
    const agency = context.agencyFor(step.agency, role);
    if (agency) agencies[step.id] = agency;
    else if (step.agency.by !== 'chosen') throw new AgencyUnresolved(step.id);
  }
  return agencies;
}
