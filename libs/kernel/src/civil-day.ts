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
  const month = digits(text, 5, 2);
  // years begin in March, so that the leap day is the last one
  const year = digits(text, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(text, 8, 2) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - BEFORE_1970;
}

/** The number that `count` digits of the text stand for. */
export function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

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
