import type { IndicatorQuery } from '@lienthong/indicator';
import { atMinuteOf, earlier, type Instant, type PlainDate } from '@lienthong/kernel';

const LAST_MINUTE = 1439;

/**
 * The minute at which what still runs is looked at, where a period is judged: its last one, or that of the watermark in a period
 * that is not over.
 */
export const judgedAt = (query: IndicatorQuery): IndicatorQuery => ({
  ...query,
  asOf: earlier(query.asOf, endOf(query.to)),
});

export const endOf = (day: PlainDate): Instant => atMinuteOf(day, LAST_MINUTE);
