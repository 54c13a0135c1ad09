import type { Brand } from './brand.js';
import { dayText, epochDay, twoDigits } from './civil-day.js';
import { DomainError } from './domain-error.js';
import type { PlainDate } from './plain-date.js';

/**
 * A minute of time: an ISO 8601 string in UTC with whole minutes, always `YYYY-MM-DDTHH:mm:00Z`.
 * One canonical form, so instants compare with `<` and are the same in memory, in a fact and on the wire.
 * @see time.md §1.1: the decider truncates `now` to the minute once, on entry
 */
export type Instant = Brand<string, 'Instant'>;

/** Legal time of Viet Nam is UTC+07:00 all year, without summer time. @see Decision 134/2002/QĐ-TTg, art. 1 */
export const LEGAL_OFFSET_MINUTES = 7 * 60;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** What stands after the date, for each minute of a day. */
const CLOCKS = Array.from({ length: DAY_MINUTES }, (_, minute) => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z`;
});
const CANONICAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00Z$/;
const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A text or date that is no instant. */
export class InvalidInstant extends DomainError {
  readonly code = 'time.invalid-instant';
}

/**
 * Reads an ISO 8601 date and time; without an offset it is legal time of Viet Nam; seconds are dropped.
 * @throws {InvalidInstant} when the text is no date and time that exists
 */
export function instant(text: string): Instant {
  if (CANONICAL.test(text) && isoOf(Date.parse(text)) === text) return text as Instant;
  const [, date, time, zone = '+07:00'] = ISO.exec(text) ?? [];
  const ms = Date.parse(`${date}T${time}:00${zone}`);
  if (Number.isNaN(ms) || !isRealDate(date))
    throw new InvalidInstant(`Not a date and time in ISO 8601: ${text.slice(0, 40)}`);
  return isoOf(ms) as Instant;
}

/** The minute that holds `milliseconds` since 1970-01-01T00:00Z. */
export function instantOfEpoch(milliseconds: number): Instant {
  return textOf(milliseconds / MINUTE_MS) as Instant;
}

/** Minutes since 1970-01-01T00:00Z. */
export function epochMinutes(at: Instant): number {
  return epochDay(at) * DAY_MINUTES + twoDigits(at, 11) * 60 + twoDigits(at, 14);
}

/** The instant `minutes` (whole, may be negative) of wall-clock time after `at`. */
export function plusMinutes(at: Instant, minutes: number): Instant {
  return textOf(epochMinutes(at) + minutes) as Instant;
}

/** Wall-clock minutes from `from` to `to`, negative when `to` is earlier. */
export function wallMinutes(from: Instant, to: Instant): number {
  return epochMinutes(to) - epochMinutes(from);
}

/** The legal calendar day of an instant. */
export function dateOf(at: Instant): PlainDate {
  return dayText(Math.floor((epochMinutes(at) + LEGAL_OFFSET_MINUTES) / DAY_MINUTES)) as PlainDate;
}

/** Minutes since legal midnight, 0…1439. */
export function minuteOfDay(at: Instant): number {
  const minute = epochMinutes(at) + LEGAL_OFFSET_MINUTES;
  return minute - Math.floor(minute / DAY_MINUTES) * DAY_MINUTES;
}

/** The instant at which the legal clock of `date` shows `minute` minutes after midnight. */
export function atMinuteOf(date: PlainDate, minute: number): Instant {
  return textOf(epochDay(date) * DAY_MINUTES + minute - LEGAL_OFFSET_MINUTES) as Instant;
}

/** Legal time as people read it: `2025-04-28T17:30`. */
export function localIso(at: Instant): string {
  return textOf(epochMinutes(at) + LEGAL_OFFSET_MINUTES).slice(0, 16);
}

/** The earlier and the later of two instants. */
export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b);

function isoOf(ms: number): string {
  return Number.isNaN(ms) ? '' : textOf(ms / MINUTE_MS);
}

/** Texts that were made of late, each in the place of its minute's last bits: most are asked for many times over. */
const PLACES = 1 << 16;
const recentMinutes = new Float64Array(PLACES).fill(Number.NaN);
const recentTexts: string[] = new Array(PLACES).fill('');

/** The minute that holds a count of minutes since 1970-01-01T00:00Z. */
function textOf(count: number): string {
  const minute = Math.floor(count);
  const place = minute & (PLACES - 1);
  if (recentMinutes[place] === minute) return recentTexts[place] ?? '';
  const day = Math.floor(minute / DAY_MINUTES);
  const text = `${dayText(day)}${CLOCKS[minute - day * DAY_MINUTES]}`;
  recentMinutes[place] = minute;
  recentTexts[place] = text;
  return text;
}

function isRealDate(date: string | undefined): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === date;
}
