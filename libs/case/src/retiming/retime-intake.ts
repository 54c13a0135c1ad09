import { calendarName, rolled } from '@lienthong/calendar';
import { later } from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import type { CaseWakeUp } from '../fact-values.js';
import { intakeAnswer, intakeWakeUps, windowWakeUp } from '../intake/intake-clock.js';
import { noticeKey } from '../notice/notice.evolve.js';
import type { CaseState } from '../state/case-state.js';
import { owedPapers } from '../supplement/owed-papers.js';
import { movedWindow } from '../supplement/supplement-window.rule.js';

/**
 * Of a case that is not accepted yet: the counter's answer under the calendar in force, and never earlier than its start
 * promised; while papers are owed, the time of the citizen to bring them, for the counter's begins from zero after it. A
 * component case and internal work have no intake.
 * @see time.md §4, calendar re-timing; domain.md L2, L8, L9
 */
export function retimedIntake(state: CaseState, context: DecisionContext): CaseEvent[] {
  if (state.life || state.parent || context.definition.kind === 'internal') return [];
  return owedPapers(state).length > 0 ? retimedWindow(state, context) : retimedAnswer(state, context);
}

function retimedWindow(state: CaseState, context: DecisionContext): CaseEvent[] {
  const windowEndsAt = movedWindow(state.intakeRequests, context);
  if (!windowEndsAt) return [];
  const { intakeDueAt, intakeAlertAt } = state;
  const calendar = calendarName(context.calendar);
  const caseWakeUps = [windowWakeUp(windowEndsAt)];
  return [{ type: 'intake.retimed', data: { intakeDueAt, intakeAlertAt, windowEndsAt, calendar, caseWakeUps } }];
}

function retimedAnswer(state: CaseState, { calendar, now }: DecisionContext): CaseEvent[] {
  const { intakePromise: promised, completeAt } = state;
  const anew = intakeAnswer(completeAt, calendar);
  const intakeDueAt = rolled(later(promised.intakeDueAt, anew.intakeDueAt), calendar);
  const intakeAlertAt = later(promised.intakeAlertAt, anew.intakeAlertAt);
  if (intakeDueAt === state.intakeDueAt && intakeAlertAt === state.intakeAlertAt) return [];
  const caseWakeUps = intakeWakeUps({ intakeDueAt, intakeAlertAt }).map((one) => untold(state, one, now));
  const data = { intakeDueAt, intakeAlertAt, calendar: calendarName(calendar), caseWakeUps };
  return [{ type: 'intake.retimed', data }];
}

/** Nobody is told twice: what was told of this deadline, or of the one before at an instant that passed, is over. */
function untold(state: CaseState, wakeUp: ReturnType<typeof intakeWakeUps>[number], now: string): CaseWakeUp {
  const { kind, at, dueAt } = wakeUp;
  const stands = at > now || state.caseWakeUps.some((one) => one.kind === kind);
  return stands && !state.caseNoticed.includes(noticeKey(kind, dueAt)) ? wakeUp : { kind, over: true };
}
