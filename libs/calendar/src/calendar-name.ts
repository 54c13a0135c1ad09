import { InvalidCalendar } from './calendar.errors.js';

/** `ha-tinh@2026-11-23+2025-01-01`: id of the most specific layer, versions of all layers, general to specific. Facts carry it. */
export const calendarName = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `${id}@${version}`;

/** A version that can stand in a name: the marks that part versions from each other are not in it. */
export const VERSION_FORM = /^[\w.:-]+$/;

/**
 * The id and the versions of a name, general to specific.
 * @throws {InvalidCalendar} when it is no name of a calendar
 */
export function partsOfName(name: string): { readonly id: string; readonly versions: readonly string[] } {
  const [id, joined, ...more] = name.split('@');
  const versions = joined?.split('+') ?? [];
  if (!id || more.length > 0 || versions.length === 0 || !versions.every((one) => VERSION_FORM.test(one)))
    throw new InvalidCalendar(`Not the name of a calendar: ${name.slice(0, 80)}`, { name: name.slice(0, 80) });
  return { id, versions };
}
