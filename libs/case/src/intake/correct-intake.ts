import { type AgencyCode, canonicalJson, type Instant, type StepId, workingMinutes } from '@lienthong/kernel';
import { whenHolds } from '@lienthong/procedure';
import { plannedSteps } from '../appointment/plan.js';
import { requireUnit } from '../authority.js';
import type { CommandOf } from '../command.js';
import type { Decide, DecisionContext } from '../decision.js';
import { CaseNotInState } from '../ending/ending.errors.js';
import type { CaseEvent, CaseEventData } from '../event.js';
import { requireRegistered, stepOf } from '../handoff/step-of.js';
import type { CaseLife, CaseState } from '../state/case-state.js';
import { isVoid, type LegState } from '../state/leg-state.js';
import { allLegs, openLegs } from '../state/legs.js';
import { progressOf } from '../state/progress.js';
import { asItStands } from '../succession/standing.js';
import { requirePapers, stampedAgencies } from './accept-case.js';
import { correctedAppointment, correctedFiling } from './correct-filing.js';
import { ApplicantNotAsked, ChannelNotOffered, CorrectionTooLate, PaperUnknown } from './intake.errors.js';
import { placeInFigures, requireRouting, solvingAgency } from './register.js';

/**
 * Working minutes after acceptance in which the counter may still correct its intake. Ours to choose, the law is silent: the same
 * eight hours in which an agency may refuse what was sent to it, so whoever finds the mistake has the same day.
 */
export const CORRECTION_MINUTES = workingMinutes(480);

/**
 * The counter puts its own intake right: before acceptance, and after it until the first handoff is accepted, but no longer than
 * `CORRECTION_MINUTES`. Agencies and planned dates follow the corrected routing. The term is not the intake's to change, and what was
 * promised to the citizen stands; another time of filing may start the clock earlier (`correctedFiling`). A first handoff that would
 * go elsewhere is taken back, and the time until then is the counter's. The receipt is issued anew. The same once more is done: no event.
 * @throws {CaseNotInState} {NotYourCase} {CorrectionTooLate} {ChannelNotOffered} {PaperUnknown} {PaperMissing} {RoutingInvalid}
 * @throws {AgencyUnresolved} {ApplicantNotAsked} {SubmittedInFuture} {FiledAfterAnswer}
 * @see peers.md §3.19; issue 4, Correction
 */
export const correctIntake: Decide<'correct-intake'> = (state, command, context) => {
  const { type, by } = command;
  // a component case has no intake of its own: its parent's is corrected
  if (state.parent) throw new CaseNotInState(state.code, state.phase, type);
  requireUnit(state, type, by, [state.receivedBy]);
  if (state.life) requireUntouched(state, state.life, context);
  requireLawful(state, command, context);
  const filing = correctedFiling(state, command.submittedAt, context);
  const next = asItStands(correctedState(state, command, context), context);
  const isSame = canonicalJson(next) === canonicalJson(state) && !filing.submittedAt;
  if (isSame && !command.form && !command.applicant) return [];
  const { life } = state;
  if (life) requirePapers(next, context);
  const said = { ...saidNow(next, command, context), ...filing };
  if (!life) return [{ type: 'intake.corrected', data: { ...said, reroutes: false } }];
  const agencies = stampedAgencies(next, context);
  const astray = openLegs(state).filter((leg) => goesElsewhere(leg, life, next, agencies, context));
  const reroutes = canonicalJson(next.routing) !== canonicalJson(state.routing);
  const { startAt = life.startAt } = filing;
  const planned = plannedSteps({ startAt, agencies, routing: next.routing }, context);
  return [
    { type: 'intake.corrected', data: { ...said, agencies, planned, reroutes } },
    ...astray.map(({ id }): CaseEvent => ({ type: 'handoff.recalled', data: { leg: id, because: 'correction' } })),
    ...(filing.startAt ? correctedAppointment(state, filing.startAt, context) : []),
    { type: 'slip.issued', data: { kind: 'receipt', n: life.receipt + 1, voids: life.receipt } },
  ];
};

/** Nobody has accepted anything yet, and it is not too long ago. */
function requireUntouched(state: CaseState, life: CaseLife, { now, calendar }: DecisionContext): void {
  const until: Instant = calendar.add(life.enteredAt, CORRECTION_MINUTES);
  const untouched = allLegs(state).every((leg) => leg.status === 'offered' || isVoid(leg));
  if (!untouched || now > until) throw new CorrectionTooLate(state.code, until);
}

function requireLawful(state: CaseState, command: CommandOf<'correct-intake'>, context: DecisionContext): void {
  const { definition } = context;
  const { channel, papers = [], routing, returnBy, applicant } = command;
  if (applicant && definition.kind === 'internal') throw new ApplicantNotAsked(definition.code);
  const offered = definition.kind === 'internal' || !channel || definition.channels.includes(channel);
  if (!offered) throw new ChannelNotOffered(channel);
  for (const { paper } of papers) if (!definition.papers.some(({ id }) => id === paper)) throw new PaperUnknown(paper);
  if (routing) requireRouting(definition.routing, routing);
  const [first] = definition.steps;
  if (returnBy && first) requireRegistered(state, first.id, returnBy, context);
}

function correctedState(state: CaseState, command: CommandOf<'correct-intake'>, context: DecisionContext): CaseState {
  const { routing = state.routing, channel = state.channel, returnBy = state.returnBy, papers } = command;
  const solvedBy = solvingAgency({ receivedBy: state.receivedBy, routing }, context);
  const kinds = papers ? papers.map(({ paper }) => paper) : state.papers;
  return { ...state, routing, channel, returnBy, solvedBy, papers: kinds };
}

function saidNow(
  { routing, channel, returnBy, solvedBy }: CaseState,
  { papers, applicant, form, note }: CommandOf<'correct-intake'>,
  { definition }: DecisionContext,
): Omit<CaseEventData['intake.corrected'], 'reroutes'> {
  const given = {
    ...(papers && { papers }),
    ...(applicant && { applicant }),
    ...(form && { form }),
    ...(note && { note }),
  };
  const { commune } = placeInFigures(definition, routing);
  return { routing, channel, returnBy, solvedBy, ...(commune !== undefined && { commune }), ...given };
}

/** Its step belongs to another agency now, or to no case of this kind. */
function goesElsewhere(
  leg: LegState,
  life: CaseLife,
  next: CaseState,
  agencies: Readonly<Record<StepId, AgencyCode>>,
  { definition }: DecisionContext,
): boolean {
  const step = stepOf(definition, leg.step);
  return life.agencies[leg.step] !== agencies[leg.step] || !whenHolds(step.when, progressOf(next));
}
