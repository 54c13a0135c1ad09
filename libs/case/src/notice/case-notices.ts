import { isStandingStill } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import type { CaseWakeUpKind } from '../fact-values.js';
import { outlookOf } from '../projection/outlook.js';
import { isExpectedLate } from '../projection/project.js';
import type { CaseState, StandingWakeUp } from '../state/case-state.js';
import { closedAsOf } from '../supplement/close-unsupplied.js';
import { owedPapers } from '../supplement/owed-papers.js';

/** What follows when the instant of a wake-up has come. It must hold a `case.noticed`, so that it follows once. */
type CaseNotice = (state: CaseState, wakeUp: StandingWakeUp, context: DecisionContext) => readonly CaseEvent[];

/** The counter that received the case is told: it answers within 8 working hours, and is alerted at 2 (domain.md L2). */
const counterTold: CaseNotice = ({ receivedBy }, { kind, dueAt }) => [
  { type: 'case.noticed', data: { kind, dueAt, agency: receivedBy } },
];

/** Whoever must act first is told, only where the date will not be kept; the draft of the letter follows by itself. */
const lateToldOnLastDay: CaseNotice = (state, { kind, dueAt }, context) => {
  const segment = state.appointments.find(({ met, announcedDueAt }) => !met && announcedDueAt === dueAt);
  if (!segment || isStandingStill(state, segment, context) || !isExpectedLate(state, segment, context)) return [];
  const act = outlookOf(state, context)?.act;
  return [{ type: 'case.noticed', data: { kind, dueAt, agency: act?.agency ?? state.solvedBy } }];
};

/** Every kind of wake-up has its consequence here, or this does not compile. */
export const caseNotices: Readonly<Record<CaseWakeUpKind, CaseNotice>> = {
  'intake-alert': counterTold,
  'intake-overdue': counterTold,
  'last-day-to-apologise': lateToldOnLastDay,
  // L9: the applicant did not answer before acceptance either
  'intake-window-ended': (state, wakeUp, context) => [
    ...counterTold(state, wakeUp, context),
    ...owedPapers(state).map(closedAsOf),
  ],
};
