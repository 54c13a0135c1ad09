import { daysBetween, plusDays } from '@lienthong/kernel';
import { InvalidCalendar } from './calendar.errors.js';
import type { CalendarData } from './calendar-data.js';
import { PrefixSumCalendar } from './prefix-sum-calendar.js';
import type { WorkCalendar } from './work-calendar.js';
import { dayTeller } from './work-day.js';

/**
 * A calendar from its layers, general to specific (national, province, agency); the most specific speaks first.
 * It knows the days that every layer knows.
 * @throws {InvalidCalendar} when a layer contradicts itself or a day has no answer
 * @see time.md §1
 */
export function workCalendar(...layers: CalendarData[]): WorkCalendar {
  const specific = layers.at(-1);
  if (!specific) throw new InvalidCalendar('A calendar has at least one layer');
  let { from, to } = specific;
  for (const layer of layers) {
    if (layer.from > from) from = layer.from;
    if (layer.to < to) to = layer.to;
  }
  if (from > to) throw new InvalidCalendar('The layers have no day in common', { id: specific.id });
  const tell = dayTeller(layers);
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => tell(plusDays(from, index)));
  return new PrefixSumCalendar(specific.id, layers.map(({ version }) => version).join('+'), days, from, to);
}
