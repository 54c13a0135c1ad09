import { calendarName } from '@lienthong/calendar';
import { type Instant, later } from '@lienthong/kernel';
import { nextActions } from '@lienthong/procedure';
import { requireUnit } from '../authority.js';
import type { CommandOf } from '../command.js';
import type { Decide, DecisionContext } from '../decision.js';
import { CaseNotInState } from '../ending/ending.errors.js';
import { rungsOf } from '../escalation/rung.js';
import type { CaseEvent } from '../event.js';
import { legId } from '../leg-id.js';
import { wakeUpsOf } from '../notice/wake-ups.js';
import type { CaseLife, CaseState } from '../state/case-state.js';
import { lastEnded } from '../state/legs.js';
import { isOver, progressOf } from '../state/progress.js';
import { standing } from '../succession/standing.js';
import { StepNotDue } from './handoff.errors.js';
import { calendarOfLeg } from './leg-clock.js';
import { predecessorLegs } from './predecessors.js';
import { holderOf, legAllotment, legStart } from './start-leg.js';
import { agencyOfStep, requireRegistered, stepOf } from './step-of.js';

/**
 * Gives a step to its agency when its turn has come. The offer starts the leg's clock; the officer's acceptance does
 * not move it. An offer that exists already is done: no event.
 * @throws {StepNotDue} {StepUnknown} {AgencyUnresolved} {NotYourCase}
 * @see time.md §5
 */
export const offerHandoff: Decide<'offer-handoff'> = (state, command, context) => {
  const { step, round, attempt } = command;
  if (state.legs[legId({ step, round, attempt })]) return [];
  if (isOver(state) || !state.life) throw new CaseNotInState(state.code, state.phase, command.type);
  const byCounter = state.steps[step]?.status === 'refused';
  // elsewhere the turn of a step is the flow's to take, for the agency that the definition names
  if (byCounter || command.by.kind !== 'flow')
    requireUnit(state, command.type, command.by, byCounter ? [state.receivedBy] : []);
  if (command.agency) requireRegistered(state, step, command.agency, context);
  requireTurn(state, command, context);
  const offer = offered(state, firstTurn(state.life), command, byCounter, context);
  return [offer, ...reissuedSlip(state, command)];
};

/** The turn of a first leg comes with the case, as it was entered, or with the correction that sends it another way: until then the counter has it. */
const firstTurn = ({ startAt, enteredAt, reroutedAt }: CaseLife): Instant =>
  later(later(startAt, enteredAt), reroutedAt ?? startAt);

/** The slip of an offer that was taken back is issued anew, under the next number. */
function reissuedSlip(state: CaseState, { step, round, attempt }: CommandOf<'offer-handoff'>): CaseEvent[] {
  const former = attempt > 1 ? state.legs[legId({ step, round, attempt: attempt - 1 })] : undefined;
  if (former?.status !== 'recalled') return [];
  const leg = legId({ step, round, attempt });
  return [{ type: 'slip.issued', data: { kind: 'transfer', of: leg, n: attempt, voids: attempt - 1 } }];
}

/** After a refused first handoff the counter offers again; every other turn is the flow's to take. */
function requireTurn(state: CaseState, command: CommandOf<'offer-handoff'>, { definition }: DecisionContext): void {
  const { step, round, attempt } = command;
  stepOf(definition, step);
  const again = state.steps[step];
  const due =
    again?.status === 'refused'
      ? again.round === round && again.attempt === attempt
      : nextActions(definition, progressOf(state)).some(
          (action) => action.step === step && action.round === round && action.attempt === attempt,
        );
  if (!due) throw new StepNotDue(step);
}

function offered(
  state: CaseState,
  caseStart: Instant,
  command: CommandOf<'offer-handoff'>,
  byCounter: boolean,
  context: DecisionContext,
): CaseEvent {
  const { now, definition } = context;
  const { round, attempt } = command;
  const step = stepOf(definition, command.step);
  const holder = holderOf(
    step,
    command.agency ? standing(command.agency, state, context) : agencyOfStep(state, step, context),
    context,
  );
  const predecessors = predecessorLegs(state, step.id, definition);
  const decisive = lastEnded(predecessors);
  const readyAt = byCounter ? now : (decisive?.endedAt ?? caseStart);
  const startAt = legStart(state, { step, holder, readyAt, byCounter, ...(decisive ? { decisive } : {}) }, context);
  const calendar = calendarOfLeg({ holder }, context);
  const { dueAt, allotted, provisional } = legAllotment(state, step, round, startAt, calendar);
  const rungs = rungsOf(step.id, startAt, definition);
  const term = dueAt && allotted !== undefined ? { startAt, dueAt, allotted, rungs } : undefined;
  return {
    type: 'handoff.offered',
    data: {
      leg: legId({ step: step.id, round, attempt }),
      kind: step.kind,
      appointment: step.appointment,
      counted: step.clock === 'counted',
      holder,
      predecessors: predecessors.map(({ id }) => id),
      decisive: decisive?.id,
      readyAt,
      startAt,
      dueAt,
      allotted,
      provisional,
      procedure: step.procedure,
      wakeUps: term ? wakeUpsOf(term, [], now, calendar) : [],
      calendar: calendarName(calendar),
    },
  };
}
