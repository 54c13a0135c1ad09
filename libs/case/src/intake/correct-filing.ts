import { allot, effectiveStart, rolled } from '@lienthong/calendar';
import { type Instant, later, workingMinutes } from '@lienthong/kernel';
import { runningDue } from '../appointment/retime.js';
import { appointmentSet } from '../appointment/set-appointment.js';
import { termOf } from '../appointment/term-of.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent, CaseEventData } from '../event.js';
import type { CaseState } from '../state/case-state.js';
import { owedPapers } from '../supplement/owed-papers.js';
import { FiledAfterAnswer, SubmittedInFuture } from './intake.errors.js';
import { intakeAnswer } from './intake-clock.js';

/** What a fact of a corrected intake says of another time of filing. */
type Filing = Pick<
  CaseEventData['intake.corrected'],
  'submittedAt' | 'acceptedAt' | 'startAt' | 'intakeDueAt' | 'intakeAlertAt' | 'caseWakeUps'
>;

/**
 * When the papers were really handed in, and what follows. Before acceptance the counter's eight hours are counted from then,
 * unless papers that were asked for have started them since. What was accepted in the minute of its filing was received and
 * accepted in one sitting (L1), so it was accepted then, too, and the clock of the case starts there; an acceptance that was an
 * act of its own stays where it is. Nothing where the time is the same.
 * @throws {SubmittedInFuture} {FiledAfterAnswer}
 * @see time.md §2, §4 (registered r, acceptance a, cause `correction`); domain.md L1, L2
 */
export function correctedFiling(state: CaseState, submittedAt: Instant | undefined, context: DecisionContext): Filing {
  if (submittedAt === undefined || submittedAt === state.submittedAt) return {};
  const { now, calendar, definition } = context;
  if (submittedAt > now) throw new SubmittedInFuture(submittedAt, now);
  const { life, completeAt } = state;
  const answeredAt = state.intakeRequests[0]?.requestedAt ?? life?.acceptedAt;
  if (answeredAt && submittedAt > answeredAt) throw new FiledAfterAnswer(submittedAt, answeredAt);
  const isComplete = completeAt === state.submittedAt;
  if (life) {
    const inOneSitting = isComplete && life.acceptedAt === state.submittedAt;
    if (!inOneSitting) return { submittedAt };
    const startAt = effectiveStart(submittedAt, definition.receiptCutOff, calendar);
    return { submittedAt, acceptedAt: submittedAt, startAt };
  }
  const runs = isComplete && owedPapers(state).length === 0 && definition.kind !== 'internal';
  return { submittedAt, ...(runs ? intakeAnswer(submittedAt, calendar) : {}) };
}

/**
 * The date that is owed from the corrected start, with what a law granted beside the term. What was announced to the citizen
 * is never earlier for it: who filed sooner is owed sooner, and the counter answers for what it entered late.
 * @see time.md §4; domain.md §4.3 ("what was promised to a citizen never moves earlier")
 */
export function correctedAppointment(state: CaseState, startAt: Instant, context: DecisionContext): CaseEvent[] {
  const { calendar, definition } = context;
  const [segment] = state.appointments;
  const term = termOf(definition, 1);
  if (!segment || !term) return [];
  const before = allot(term, segment.startAt, context.calendarNamed(segment.startCalendar)).minutes;
  const granted = workingMinutes(allot(term, startAt, calendar).minutes + segment.granted - before);
  const running = { term, startAt, granted, uncounted: [] };
  const dueAt = rolled(runningDue(running, { atStart: calendar, current: calendar }), calendar);
  const announcedDueAt = later(segment.announcedDueAt, dueAt);
  if (startAt === segment.startAt && dueAt === segment.dueAt) return [];
  const provisional = calendar.isProvisional(startAt, dueAt);
  const date = { n: 1, cause: 'correction', startAt, dueAt, announcedDueAt, allotted: granted, provisional } as const;
  return [appointmentSet(state, date, context)];
}
