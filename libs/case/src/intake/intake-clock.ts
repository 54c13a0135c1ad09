import type { WorkCalendar } from '@lienthong/calendar';
import { type Instant, plusMinutes, workingMinutes } from '@lienthong/kernel';
import type { CaseWakeUp } from '../fact-values.js';
import type { CaseState } from '../state/case-state.js';

/** An answer is due within 8 working hours, an alert after 2. @see domain.md L2 (NĐ 118/2025/NĐ-CP art. 17) */
export const INTAKE_MINUTES = workingMinutes(480);
const ALERT_MINUTES = workingMinutes(120);

/** Until when the counter answers, and when it is reminded. */
type IntakeAnswer = Pick<CaseState, 'intakeDueAt' | 'intakeAlertAt'>;

/**
 * The counter's clock before acceptance, from when all papers were there: exact working hours from the next opening, and
 * what the case wakes for. Papers that were still owed start it from zero (L8).
 * @see time.md §4
 */
export function intakeAnswer(completeAt: Instant, calendar: WorkCalendar) {
  const opened = calendar.open(completeAt);
  const [intakeDueAt, intakeAlertAt] = [calendar.add(opened, INTAKE_MINUTES), calendar.add(opened, ALERT_MINUTES)];
  return { intakeDueAt, intakeAlertAt, caseWakeUps: intakeWakeUps({ intakeDueAt, intakeAlertAt }) };
}

/** What a case wakes for until its counter has answered. */
export const intakeWakeUps = ({ intakeDueAt, intakeAlertAt }: IntakeAnswer) =>
  [
    { kind: 'intake-alert', at: intakeAlertAt, dueAt: intakeDueAt },
    { kind: 'intake-overdue', at: plusMinutes(intakeDueAt, 1), dueAt: intakeDueAt },
  ] as const satisfies readonly CaseWakeUp[];

/** While papers are owed, the case wakes when the time to bring them has ended (L9). */
export const windowWakeUp = (windowEndsAt: Instant) =>
  ({
    kind: 'intake-window-ended',
    at: plusMinutes(windowEndsAt, 1),
    dueAt: windowEndsAt,
  }) as const satisfies CaseWakeUp;

/** Once the counter has answered, nobody waits for it. */
export const INTAKE_ANSWERED: readonly CaseWakeUp[] = [
  { kind: 'intake-alert', over: true },
  { kind: 'intake-overdue', over: true },
  { kind: 'intake-window-ended', over: true },
];
