import type { WorkCalendar } from '@lienthong/calendar';
import { type AgencyCode, type Instant, plusMinutes, workingMinutes } from '@lienthong/kernel';
import type { RoutingField } from '@lienthong/procedure';
import type { CommandOf } from '../command.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import type { CaseWakeUp } from '../fact-values.js';
import { AgencyUnresolved } from '../handoff/handoff.errors.js';
import { ChannelNotOffered, PaperUnknown, RoutingInvalid } from './intake.errors.js';

/** An answer is due within 8 working hours, an alert after 2. @see domain.md L2 (NĐ 118/2025/NĐ-CP art. 17) */
export const INTAKE_MINUTES = workingMinutes(480);
const ALERT_MINUTES = workingMinutes(120);

/**
 * Takes a case in. Its life begins with its acceptance only (time.md §4).
 * @throws {ChannelNotOffered} {PaperUnknown} {RoutingInvalid} {AgencyUnresolved}
 */
export function register(command: CommandOf<'register'>, context: DecisionContext): CaseEvent[] {
  const { definition, calendar, now } = context;
  const { type: _type, by: _by, code: _code, submittedAt = now, parent, ...filed } = command;
  if (!parent && !definition.channels.includes(filed.channel)) throw new ChannelNotOffered(filed.channel);
  for (const { paper } of filed.papers)
    if (!definition.papers.some(({ id }) => id === paper)) throw new PaperUnknown(paper);
  requireRouting(definition.routing, filed.routing);
  const { caseWakeUps, ...answer } = intakeAnswer(submittedAt, calendar);
  const data = {
    ...filed,
    ...(parent ? { parent } : {}),
    procedure: { code: definition.code, version: definition.version },
    solvedBy: solvingAgency(command, context),
    submittedAt,
    ...answer,
    // a component case has no intake of its own, so nobody waits for its answer
    ...(parent ? {} : { caseWakeUps }),
  };
  return [{ type: 'case.registered', data }];
}

/** The counter's clock before acceptance, from when the papers came: exact working hours, and what the case wakes for. */
export function intakeAnswer(filedAt: Instant, calendar: WorkCalendar) {
  const opened = calendar.open(filedAt);
  const [intakeDueAt, intakeAlertAt] = [calendar.add(opened, INTAKE_MINUTES), calendar.add(opened, ALERT_MINUTES)];
  const caseWakeUps: readonly CaseWakeUp[] = [
    { kind: 'intake-alert', at: intakeAlertAt, dueAt: intakeDueAt },
    { kind: 'intake-overdue', at: plusMinutes(intakeDueAt, 1), dueAt: intakeDueAt },
  ];
  return { intakeDueAt, intakeAlertAt, caseWakeUps };
}

/** Once the counter has answered, nobody waits for it. */
export const INTAKE_ANSWERED: readonly CaseWakeUp[] = [
  { kind: 'intake-alert', over: true },
  { kind: 'intake-overdue', over: true },
];

/** Only declared routing values reach facts and flow: every one of them, and nothing else. */
function requireRouting(fields: readonly RoutingField[], routing: Readonly<Record<string, string>>): void {
  for (const { name, values } of fields) {
    const value = routing[name];
    if (value === undefined || (values && !values.includes(value))) throw new RoutingInvalid(name);
  }
  for (const name of Object.keys(routing))
    if (!fields.some((field) => field.name === name)) throw new RoutingInvalid(name);
}

/** The agency that solves the case is that of the last step worked by an agency itself: it makes the result. */
function solvingAgency(command: CommandOf<'register'>, context: DecisionContext): AgencyCode {
  const { steps } = context.definition;
  const work = steps.filter(({ kind }) => kind === 'process');
  const step = work.findLast(({ agency }) => agency.by !== 'chosen') ?? work.at(-1) ?? steps[0];
  const role = { intakeUnit: command.receivedBy, routing: command.routing, chosen: {} };
  const agency = step && context.agencyFor(step.agency, role);
  if (!agency) throw new AgencyUnresolved(step?.id ?? 'none');
  return agency;
}
