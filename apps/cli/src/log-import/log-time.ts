import { Temporal } from 'temporal-polyfill';
import { steadyOffset } from './steady-offset.js';

/**
 * A moment of a log at its full precision: ISO 8601 in UTC with nine decimals, so that moments compare as text.
 * The facts keep its minute; what was on time is judged by the moment itself.
 */
export type LogTime = string;

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?`;
const OFFSET = String.raw`\s?(Z|[+-]\d{2}(?::?\d{2})?)`;
const ISO = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]${CLOCK}(?:${OFFSET})?)?$`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[T ,]+${CLOCK}(?:${OFFSET})?)?$`, 'i');
const MINUTE_MS = 60_000;
/** No older system knows of a day beyond these. */
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/** How the times of a log are written, and where. */
export interface TimeReading {
  readonly timeZone: string;
  readonly dates: 'iso' | 'day-first';
}

/**
 * Reads a moment; without an offset it is of the log's time zone: of an hour that comes twice the first one, of an hour
 * that the clocks skip the one after. A day alone is its beginning, or its very end where something is due on it.
 * @returns undefined when the text is no moment that exists
 */
export function logTime(text: string, { timeZone, dates }: TimeReading, isDue = false): LogTime | undefined {
  const parts = partsOf(text.trim(), dates);
  if (!parts) return undefined;
  const { day, clock, fraction, offset } = parts;
  if (day < EARLIEST || day > LATEST) return undefined;
  try {
    if (clock === undefined) return dayTime(Temporal.PlainDate.from(day, REJECT), timeZone, isDue);
    if (offset === undefined) {
      const steady = isDay(day) ? steadyOffset(day, timeZone) : undefined;
      if (steady !== undefined) return withOffset(day, clock, fraction, steady);
      const local = Temporal.PlainDateTime.from(`${day}T${clock}.${fraction}`, REJECT);
      return textOf(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant());
    }
    return withOffset(day, clock, fraction, offsetMinutes(offset));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A minute as the clocks of a time zone showed it, `YYYY-MM-DDTHH:mm`. */
export function localMinute(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16);
}

/** The day of a moment in a time zone, `YYYY-MM-DD`. */
export function localDay(time: LogTime, timeZone: string): string {
  const steady = steadyOffset(time.slice(0, 10), timeZone);
  if (steady !== undefined)
    return new Date(Date.parse(`${time.slice(0, 19)}Z`) + steady * MINUTE_MS).toISOString().slice(0, 10);
  return Temporal.Instant.from(time).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

const REJECT = { overflow: 'reject' } as const;
const textOf = (instant: Temporal.Instant): LogTime => instant.toString({ fractionalSecondDigits: 9 });

interface Parts {
  readonly day: string;
  readonly clock: string | undefined;
  readonly fraction: string;
  readonly offset: string | undefined;
}

function partsOf(text: string, dates: TimeReading['dates']): Parts | undefined {
  const iso = ISO.exec(text);
  if (iso) return parts(iso, [1, 2, 3]);
  const dayFirst = dates === 'day-first' ? DAY_FIRST.exec(text) : null;
  return dayFirst ? parts(dayFirst, [3, 2, 1]) : undefined;
}

function parts(match: RegExpExecArray, [y, m, d]: readonly [number, number, number]): Parts {
  const two = (part: string | undefined): string => (part ?? '00').padStart(2, '0');
  const [, , , , hour, minute, second, fraction = '', offset] = match;
  return {
    day: `${match[y]}-${two(match[m])}-${two(match[d])}`,
    clock: hour === undefined ? undefined : `${two(hour)}:${two(minute)}:${two(second)}`,
    fraction: fraction.padEnd(9, '0'),
    offset: offset?.toUpperCase(),
  };
}

function dayTime(day: Temporal.PlainDate, timeZone: string, isDue: boolean): LogTime {
  const starts = (isDue ? day.add({ days: 1 }) : day).toZonedDateTime(timeZone).toInstant();
  return textOf(isDue ? starts.subtract({ nanoseconds: 1 }) : starts);
}

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(`${day}T00:00:00Z`));

/** By arithmetic alone. @param offset minutes east of UTC */
function withOffset(day: string, clock: string, fraction: string, offset: number): LogTime | undefined {
  const wall = Date.parse(`${day}T${clock}Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString() !== `${day}T${clock}.000Z`) return undefined;
  const moment = new Date(wall - offset * MINUTE_MS).toISOString();
  return `${moment.slice(0, 19)}.${fraction}Z`;
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', '') || 0)];
  if (hours > 18 || minutes > 59) throw new RangeError(`No offset: ${offset}`);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
