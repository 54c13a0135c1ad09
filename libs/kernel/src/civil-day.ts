/**
 * Days as numbers and their texts, in the Gregorian calendar. A case compares and moves dates some hundred times, and
 * `Date` would be most of what that costs, so the arithmetic stands here; a test holds it against `Date`.
 */

/** Days from 1 March of year 0 to 1 January 1970. */
const BEFORE_1970 = 719_468;
/** A span of 400 years has always as many days. */
const ERA_DAYS = 146_097;

/** Days since 1970-01-01 of the text `YYYY-MM-DD…`. The text is a date already: nothing is checked. */
export function epochDay(text: string): number {
  const month = twoDigits(text, 5);
  // years begin in March, so that the leap day is the last one; one era more, so that none is negative
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2) + (month <= 2 ? 399 : 400);
  const era = (year / 400) | 0;
  const yearOfEra = year - era * 400;
  const monthOfYear = month <= 2 ? month + 9 : month - 3;
  const dayOfYear = (((153 * monthOfYear + 2) / 5) | 0) + twoDigits(text, 8) - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return (era - 1) * ERA_DAYS + dayOfEra - BEFORE_1970;
}

/** The number that two digits of the text stand for. */
export const twoDigits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - ELEVEN_ZEROS;

/** Of the code of the digit 0, which each of two digits has too much. */
const ELEVEN_ZEROS = 11 * 48;

const DAY_MS = 86_400_000;
/** More days than any calendar has. */
const MOST_DAYS = 100_000;
const texts = new Map<number, string>();

/** `YYYY-MM-DD` of a count of days since 1970-01-01, made once for each day. @throws {RangeError} when there is no such day */
export function dayText(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (texts.size >= MOST_DAYS) texts.clear();
  texts.set(day, text);
  return text;
}
