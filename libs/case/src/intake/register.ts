import type { AgencyCode } from '@lienthong/kernel';
import type { ProcedureDefinition, RoutingField } from '@lienthong/procedure';
import type { CommandOf } from '../command.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { AgencyUnresolved } from '../handoff/handoff.errors.js';
import type { CaseState } from '../state/case-state.js';
import {
  ApplicantMissing,
  ApplicantNotAsked,
  ChannelNotOffered,
  PaperUnknown,
  RoutingInvalid,
  SubmittedInFuture,
} from './intake.errors.js';
import { intakeAnswer } from './intake-clock.js';

/**
 * Takes a case in. Its life begins with its acceptance only (time.md §4).
 * @throws {ApplicantMissing} {ApplicantNotAsked} {SubmittedInFuture} {ChannelNotOffered} {PaperUnknown} {RoutingInvalid}
 * @throws {AgencyUnresolved}
 */
export function register(command: CommandOf<'register'>, context: DecisionContext): CaseEvent[] {
  const { definition, calendar, now } = context;
  const { type: _type, by: _by, code: _code, submittedAt = now, parent, ...filed } = command;
  // a component case begins with its parent's leg, which may be the next morning
  if (!parent && submittedAt > now) throw new SubmittedInFuture(submittedAt, now);
  const isInternal = definition.kind === 'internal';
  if (!parent) requireAsker(command, definition);
  for (const { paper } of filed.papers)
    if (!definition.papers.some(({ id }) => id === paper)) throw new PaperUnknown(paper);
  requireRouting(definition.routing, filed.routing);
  const { caseWakeUps, ...answer } = intakeAnswer(submittedAt, calendar);
  const data = {
    ...filed,
    ...(parent ? { parent } : {}),
    ...placeInFigures(definition, filed.routing),
    ...(isTakenInElsewhere(command, context) && { elsewhere: true }),
    procedure: { code: definition.code, version: definition.version },
    solvedBy: solvingAgency(command, context),
    submittedAt,
    ...answer,
    // a component case and internal work have no intake of their own, so nobody waits for its answer
    ...(parent || isInternal ? {} : { caseWakeUps }),
  };
  return [{ type: 'case.registered', data }];
}

/** Somebody asks for an administrative procedure, on a channel that it has; nobody does for internal work. */
function requireAsker(
  { applicant, channel }: CommandOf<'register'>,
  { kind, channels, code }: ProcedureDefinition,
): void {
  if (kind === 'internal') {
    if (applicant) throw new ApplicantNotAsked(code);
    return;
  }
  if (!applicant) throw new ApplicantMissing(code);
  if (!channels.includes(channel)) throw new ChannelNotOffered(channel);
}

/** Only declared routing values reach facts and flow: every one of them, and nothing else. */
export function requireRouting(fields: readonly RoutingField[], routing: Readonly<Record<string, string>>): void {
  for (const { name, values } of fields) {
    const value = routing[name];
    if (value === undefined || (values && !values.includes(value))) throw new RoutingInvalid(name);
  }
  for (const name of Object.keys(routing))
    if (!fields.some((field) => field.name === name)) throw new RoutingInvalid(name);
}

/** Field of the procedure, and the first commune that the routing names: figures are read by both without the catalogue. */
export function placeInFigures(
  { field, routing: fields }: ProcedureDefinition,
  routing: Readonly<Record<string, string>>,
): { readonly field: string; readonly commune?: string } {
  const [commune] = fields.flatMap(({ name, type }) => (type === 'commune' ? (routing[name] ?? []) : []));
  return { field: field.code, ...(commune !== undefined && { commune }) };
}

/** The counter serves certain communes, and the case is of none of them: intake is not bound by boundaries (NĐ 118/2025 art. 7; domain.md R4). */
function isTakenInElsewhere({ receivedBy, routing }: CommandOf<'register'>, context: DecisionContext): boolean {
  const { commune } = placeInFigures(context.definition, routing);
  const served = context.communesOf?.(receivedBy) ?? [];
  return commune !== undefined && served.length > 0 && !served.includes(commune);
}

/** The agency that solves the case is that of the last step worked by an agency itself: it makes the result. */
export function solvingAgency(
  { receivedBy, routing }: Pick<CaseState, 'receivedBy' | 'routing'>,
  context: DecisionContext,
): AgencyCode {
  const { steps } = context.definition;
  const work = steps.filter(({ kind }) => kind === 'process');
  const step = work.findLast(({ agency }) => agency.by !== 'chosen') ?? work.at(-1) ?? steps[0];
  const role = { intakeUnit: receivedBy, routing, chosen: {} };
  const agency = step && context.agencyFor(step.agency, role);
  if (!agency) throw new AgencyUnresolved(step?.id ?? 'none');
  return agency;
}
