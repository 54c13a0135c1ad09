import { DomainError } from '@lienthong/kernel';

/** A span that leaves the days the calendar knows. Never answered by a guess (time.md §1.2). */
export class BeyondCalendar extends DomainError {
  readonly code = 'calendar.beyond';

  constructor(from: string, to: string) {
    super(`The calendar knows the days from ${from} to ${to}, and this goes beyond them`, { from, to });
  }
}

/** No calendar of that id or name was ever published, or none was known then. */
export class CalendarUnknown extends DomainError {
  readonly code = 'calendar.unknown';

  constructor(calendar: string) {
    super(`No calendar ${calendar} is known`, { calendar });
  }
}

/** Calendar data that contradicts itself or leaves a day without an answer. */
export class InvalidCalendar extends DomainError {
  readonly code = 'calendar.invalid';
}

/** Asked for the close of office on a day without office hours. */
export class NotAWorkingDay extends DomainError {
  readonly code = 'calendar.not-a-working-day';

  constructor(date: string) {
    super(`${date} is not a working day`, { date });
  }
}

const termRules = {
  'not-a-number': 'an amount is a number',
  negative: 'an amount is not negative',
  'minute-steps': 'hours come in steps of one minute (1/60)',
  'four-decimals': 'exact days have at most four decimals',
  'whole-days': 'days under the Civil Code and calendar days are whole; fractions need the rule `exact`',
  'at-least-one-day': 'a term under the Civil Code has at least one day: the day of receipt is day 0',
  'hours-are-exact': 'hours are counted by the rule `exact` alone',
  'day-over': 'a term of no days that starts after the close of office has no time at all',
} as const;

/** The rule that an amount breaks. */
export type TermFault = keyof typeof termRules;

/** A term that cannot be turned into a due instant (time.md §3). `details.rule` names the rule. */
export class InvalidTerm extends DomainError {
  readonly code = 'term.invalid';

  constructor(
    readonly rule: TermFault,
    amount: number,
  ) {
    super(`No such term: ${termRules[rule]} (got ${amount})`, { rule, amount: String(amount) });
  }
}
