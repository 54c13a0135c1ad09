import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;
const MINUTE_NS = 60_000_000_000;
/** Days remembered of all zones together; a log spans some thousand. */
const MOST_DAYS = 50_000;

const days = new Map<string, number | undefined>();

/**
 * Minutes by which the clocks of a time zone are ahead of UTC on a whole day of UTC and on the days around it; undefined
 * where they change. Asked once a day: a log has a moment or more in each of its rows, and a zone that is asked for each of
 * them is most of what reading costs.
 *
 * @param day of UTC or of the zone, `YYYY-MM-DD`
 */
export function steadyOffset(day: string, timeZone: string): number | undefined {
  const key = `${timeZone} ${day}`;
  if (days.has(key)) return days.get(key);
  if (days.size >= MOST_DAYS) days.clear();
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offsets = [-1, 0, 1, 2].map((after) => offsetAt(midnight + after * DAY_MS, timeZone));
  const [first = 0] = offsets;
  const isSteady = Number.isInteger(first) && offsets.every((offset) => offset === first);
  days.set(key, isSteady ? first : undefined);
  return days.get(key);
}

function offsetAt(milliseconds: number, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
  return zoned.offsetNanoseconds / MINUTE_NS;
}
