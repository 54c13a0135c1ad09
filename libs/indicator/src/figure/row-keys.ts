import type { PlainDate } from '@lienthong/kernel';
import type { CountedItem } from './counted-item.js';
import type { Heirs, IndicatorDimension, IndicatorKey, IndicatorQuery } from './indicator-query.js';

/** What of an item a row stands for, by the day on which it counts: an agency, a field … or the month, quarter or year. */
export function keyOf(item: CountedItem, day: PlainDate, key: IndicatorKey, heirs: Heirs = {}): string {
  switch (key) {
    case 'month':
      return day.slice(0, 7);
    case 'quarter':
      return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    case 'year':
      return day.slice(0, 4);
    case 'agency':
      return heirs[item.at.agency] ?? item.at.agency;
    default:
      return item.at[key satisfies IndicatorDimension];
  }
}

/** Whether an item that counts on a day is of the kind that a question is about. */
export function isAsked(item: CountedItem, day: PlainDate, { where, heirs }: IndicatorQuery): boolean {
  const { origin, ...keys } = where;
  if (origin && origin !== item.origin) return false;
  return Object.entries(keys).every(([key, values]) => values.includes(keyOf(item, day, key as IndicatorKey, heirs)));
}
