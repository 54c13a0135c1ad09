import type { Brand } from './brand.js';
import { dayText, epochDay } from './civil-day.js';
import { DomainError } from './domain-error.js';

/** A calendar day without a time, `YYYY-MM-DD`; days compare with `<`. */
export type PlainDate = Brand<string, 'PlainDate'>;

/** A text that is no calendar day. */
export class InvalidDate extends DomainError {
  readonly code = 'time.invalid-date';
}

/** @throws {InvalidDate} when the text is no day that exists */
export function plainDate(text: string): PlainDate {
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text)
    throw new InvalidDate(`Not a day in the form YYYY-MM-DD: ${text.slice(0, 40)}`);
  return text as PlainDate;
}

/** Days since 1970-01-01. */
export const epochDays = (date: PlainDate): number => epochDay(date);

/** The day `days` (whole, may be negative) after `date`. */
export function plusDays(date: PlainDate, days: number): PlainDate {
  return dayText(epochDay(date) + days) as PlainDate;
}

/** Calendar days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** ISO day of the week: 1 Monday … 7 Sunday. */
export function dayOfWeek(date: PlainDate): number {
  // 1970-01-01 was a Thursday
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}
