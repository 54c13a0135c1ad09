import { dateOf, type PlainDate } from '@lienthong/kernel';
import type { CountedItem } from './counted-item.js';
import type { Population } from './figure-definitions.js';
import type { IndicatorQuery } from './indicator-query.js';

/** An item in a population, with the day by which a month, quarter or year counts it. */
export type Membership = readonly [population: Population, day: PlainDate];

/** The populations of a question that an item is of. */
export function populationsOf(item: CountedItem, query: IndicatorQuery): readonly Membership[] {
  const { receivedOn, takenOverAt, refusedOn, endedOn } = item;
  const found: Membership[] = [];
  if (refusedOn && isIn(query, refusedOn)) found.push(['refused', refusedOn]);
  if (!receivedOn) return found;
  const hadSince = takenOverAt ? dateOf(takenOverAt) : receivedOn;
  if (!takenOverAt && isIn(query, receivedOn)) found.push(['received', receivedOn]);
  if (takenOverAt && isIn(query, hadSince)) found.push(['taken-over', hadSince]);
  if (hadSince < query.from && (!endedOn || endedOn >= query.from)) found.push(['carried-over', receivedOn]);
  const counts = query.basis === 'ended' ? endedOn : receivedOn;
  if (endedOn && counts && isIn(query, counts)) found.push(['ended', counts]);
  if (isRunning(item, query)) found.push(['running', receivedOn]);
  return found;
}

function isIn({ from, to }: IndicatorQuery, day: PlainDate): boolean {
  return from <= day && day <= to;
}

function isRunning({ receivedAt, endedAt, takenOverAt }: CountedItem, { asOf }: IndicatorQuery): boolean {
  const since = takenOverAt ?? receivedAt;
  return since !== undefined && since <= asOf && (endedAt === undefined || asOf < endedAt);
}
