import type { IndicatorBasis, IndicatorUnit, Population } from '@lienthong/indicator';

/** An item in the database's words: which rows of ITEMS are of it, and the day by which a span counts them. */
export interface PopulationSql {
  readonly where: string;
  readonly day: string;
}

const REFUSED: Readonly<Record<IndicatorUnit, string>> = { case: 'refused_on IS NOT NULL', leg: 'was_refused' };
/** The day of $3, whatever the time zone of the item. */
const AROUND = `daterange(($3::timestamptz - interval '1 day')::date, ($3::timestamptz + interval '1 day')::date, '[]')`;
const HAD_SINCE = 'coalesce(taken_over_on, received_on)';

/**
 * Equal to `populationsOf` of @lienthong/indicator. Parameters: $1 first day, $2 last day, $3 the minute at which "running" is
 * looked at.
 * `there`, the days on which an item is there, only says where to look: it has an index.
 */
export function populationSql(unit: IndicatorUnit, basis: IndicatorBasis): Readonly<Record<Population, PopulationSql>> {
  const had = 'NOT was_refused AND received_on IS NOT NULL';
  const judgedOn = basis === 'ended' ? 'ended_on' : 'received_on';
  return {
    received: {
      where: `${had} AND taken_over_on IS NULL AND received_on BETWEEN $1 AND $2`,
      day: 'received_on',
    },
    'taken-over': { where: `${had} AND taken_over_on BETWEEN $1 AND $2`, day: 'taken_over_on' },
    'carried-over': {
      where: `${had} AND there @> $1::date AND ${HAD_SINCE} < $1 AND (ended_on IS NULL OR ended_on >= $1)`,
      day: 'received_on',
    },
    ended: { where: `${had} AND ended_on IS NOT NULL AND ${judgedOn} BETWEEN $1 AND $2`, day: judgedOn },
    running: {
      where: `${had} AND there && ${AROUND} AND coalesce(taken_over_at, received_at) <= $3 AND (ended_at IS NULL OR $3 < ended_at)`,
      day: 'received_on',
    },
    refused: { where: `${REFUSED[unit]} AND refused_on BETWEEN $1 AND $2`, day: 'refused_on' },
  };
}
