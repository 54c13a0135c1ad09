import type { Term } from '@lienthong/calendar';
import type { Instant } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import { INTAKE_MINUTES } from '../intake/intake-clock.js';
import type { LegId } from '../leg-id.js';
import type { CaseState } from '../state/case-state.js';
import { legOf } from '../state/legs.js';
import { counting } from './counted-days.js';
import { type DeadlineExplanation, NoDeadline } from './deadline-explanation.js';

/** What somebody has so long to answer: the counter the citizen, the citizen an agency. No clock of these ever stands still. */
interface Answer {
  readonly target: DeadlineExplanation['target'];
  readonly receivedAt: Instant;
  readonly startAt: Instant;
  readonly dueAt: Instant;
  readonly term: Term;
}

/** The counter answers an intake within 8 working hours, from zero once papers that it asked for are there (domain.md L2, L8; time.md §4). */
export function explainIntake(state: CaseState, context: DecisionContext): DeadlineExplanation {
  const { submittedAt, completeAt = submittedAt, intakeDueAt } = state;
  const startAt = context.calendar.open(completeAt);
  const term = { amount: INTAKE_MINUTES / 60, unit: 'working-hour' } as const;
  return answerDue({ target: { intake: true }, receivedAt: completeAt, startAt, dueAt: intakeDueAt, term }, context);
}

/**
 * The last request for papers, of a leg or before acceptance, is closed without an answer after so many working days (L9).
 * @throws {NoDeadline} {LegUnknown}
 */
export function explainWindow(state: CaseState, id: LegId | 'intake', context: DecisionContext): DeadlineExplanation {
  const request = (id === 'intake' ? state.intakeRequests : legOf(state, id).requests).at(-1);
  const { supplement } = context.definition;
  if (!request || !supplement) throw new NoDeadline(state.code);
  const { requestedAt, windowEndsAt } = request;
  const term = { amount: supplement.closeAfter, unit: 'working-day', rule: 'civil-code' } as const;
  const target = { supplement: id };
  return answerDue({ target, receivedAt: requestedAt, startAt: requestedAt, dueAt: windowEndsAt, term }, context);
}

function answerDue(answer: Answer, { calendar, now }: DecisionContext): DeadlineExplanation {
  const { target, receivedAt, startAt, dueAt, term } = answer;
  const allotted = calendar.minutesBetween(startAt, dueAt);
  return {
    ...{ target, receivedAt, cutOff: 'none', term, isSuspended: false },
    ...{ versions: [], extensions: [], announcedDays: [] },
    ...counting({ startAt, dueAt, allotted }, [], now, calendar),
  };
}
