import { type PlainDate, plainDate, plusDays } from '@lienthong/kernel';
import type { Grain } from '../roll-up/roll-up-columns.js';

/** Whole days, months or years that follow each other, by the first day of the first and of the last. */
export interface Spans {
  readonly grain: Grain;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));
const firstOf = {
  year: (day: PlainDate) => plainDate(`${day.slice(0, 4)}-01-01`),
  month: (day: PlainDate) => plainDate(`${day.slice(0, 7)}-01`),
};

/** First day of the year or month after that of a day. */
function next(grain: 'year' | 'month', day: PlainDate): PlainDate {
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))];
  const after = grain === 'year' || month === 12 ? [year + 1, 1] : [year, month + 1];
  return plainDate(`${String(after[0]).padStart(4, '0')}-${String(after[1]).padStart(2, '0')}-01`);
}

/**
 * A period as few stretches of whole years, months and days, together exactly its days.
 * @param largest what may be taken as a whole: by month no year may
 */
export function spansOf(from: PlainDate, to: PlainDate, largest: Grain): readonly Spans[] {
  if (to < from) return [];
  if (largest === 'day') return [{ grain: 'day', from, to }];
  const smaller = largest === 'year' ? 'month' : 'day';
  const first = firstOf[largest](from) === from ? from : next(largest, from);
  // the first day of the year or month that is not whole any more
  const end = firstOf[largest](plusDays(to, 1));
  if (end <= first) return spansOf(from, to, smaller);
  return [
    ...spansOf(from, plusDays(first, -1), smaller),
    { grain: largest, from: first, to: firstOf[largest](plusDays(end, -1)) },
    ...spansOf(end, to, smaller),
  ];
}
