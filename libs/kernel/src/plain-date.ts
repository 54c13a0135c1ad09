import type { Brand } from './brand.js';
import { DomainError } from './domain-error.js';

/** A calendar day without a time, `YYYY-MM-DD`; days compare with `<`. */
export type PlainDate = Brand<string, 'PlainDate'>;

/** A text that is no calendar day. */
export class InvalidDate extends DomainError {
  readonly code = 'time.invalid-date';
}

const DAY_MS = 86_400_000;

/** @throws {InvalidDate} when the text is no day that exists */
export function plainDate(text: string): PlainDate {
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text)
    throw new InvalidDate(`Not a day in the form YYYY-MM-DD: ${text.slice(0, 40)}`);
  return text as PlainDate;
}

/** The day `days` (whole, may be negative) after `date`. */
export function plusDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** Calendar days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** ISO day of the week: 1 Monday … 7 Sunday. */
export function dayOfWeek(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
