import type { Instant } from '@lienthong/kernel';
import { CalendarUnknown, InvalidCalendar } from './calendar.errors.js';
import type { CalendarData } from './calendar-data.js';
import { partsOfName, VERSION_FORM } from './calendar-name.js';
import { workCalendar } from './layered-calendar.js';
import type { WorkCalendar } from './work-calendar.js';

/** A layer as it was published. It is never edited: what changes is the next version. */
export interface CalendarVersion {
  readonly data: CalendarData;
  /** Id of the more general calendar that lies under it. */
  readonly base?: string;
  /** Since when it is known. */
  readonly knownFrom: Instant;
}

/** Every version of every layer that was ever published; a calendar is made of the newest of its layers, or of those known at an instant. */
export interface CalendarBook {
  has(id: string): boolean;
  /**
   * @param knownAt as it was known then; by all that is known unless given
   * @throws {CalendarUnknown} when no such calendar was known
   */
  calendar(id: string, knownAt?: Instant): WorkCalendar;
  /** The calendar of a name that a fact carries, for ever. @throws {CalendarUnknown} {InvalidCalendar} */
  named(name: string): WorkCalendar;
  /** The same with one more version, the newest of its layer. @throws {InvalidCalendar} when it makes a calendar that is none */
  with(version: CalendarVersion): CalendarBook;
}

/**
 * @param versions in the order in which they were published
 * @throws {InvalidCalendar} when a version has no name of its own
 */
export function calendarBook(versions: readonly CalendarVersion[]): CalendarBook {
  const layers = new Map<string, CalendarVersion[]>();
  for (const one of versions) layers.set(one.data.id, [...(layers.get(one.data.id) ?? []), namedApart(one, layers)]);
  const made = new Map<string, WorkCalendar>();

  const make = (chain: readonly CalendarVersion[]): WorkCalendar => {
    const data = chain.map((one) => one.data);
    const key = data.map(({ id, version }) => `${id}@${version}`).join('+');
    const calendar = made.get(key) ?? workCalendar(...data);
    made.set(key, calendar);
    return calendar;
  };
  /** Layers general to specific, each chosen among its versions. */
  const chainOf = (id: string, choose: (known: readonly CalendarVersion[]) => CalendarVersion | undefined) => {
    const chain: CalendarVersion[] = [];
    for (let next: string | undefined = id; next !== undefined; next = chain[0]?.base) {
      if (chain.some(({ data }) => data.id === next))
        throw new InvalidCalendar(`Calendar ${id} lies on itself`, { id });
      const chosen = choose(layers.get(next) ?? []);
      if (!chosen) throw new CalendarUnknown(next);
      chain.unshift(chosen);
    }
    return chain;
  };
  return {
    has: (id) => layers.has(id),
    calendar: (id, knownAt) =>
      make(chainOf(id, (known) => known.findLast(({ knownFrom }) => knownAt === undefined || knownFrom <= knownAt))),
    named: (name) => {
      const { id, versions: wanted } = partsOfName(name);
      const left = [...wanted];
      const chain = chainOf(id, (known) => {
        const version = left.pop();
        return known.find(({ data }) => data.version === version);
      });
      if (left.length > 0) throw new CalendarUnknown(name);
      return make(chain);
    },
    with: (version) => {
      const next = calendarBook([...versions, version]);
      const newest = new Map([...layers].map(([id, known]) => [id, known.at(-1)]));
      newest.set(version.data.id, version);
      // a layer that others lie on need not be a calendar by itself: the nation gives days, no hours
      const under = new Set([...newest.values()].map((one) => one?.base));
      for (const id of newest.keys()) if (!under.has(id)) next.calendar(id);
      return next;
    },
  };
}

function namedApart(one: CalendarVersion, layers: ReadonlyMap<string, readonly CalendarVersion[]>): CalendarVersion {
  const { id, version } = one.data;
  if (!VERSION_FORM.test(version))
    throw new InvalidCalendar(`Calendar ${id}: ${version} is no version`, { id, version });
  if (layers.get(id)?.some(({ data }) => data.version === version))
    throw new InvalidCalendar(`Calendar ${id} has two versions ${version}`, { id, version });
  return one;
}
