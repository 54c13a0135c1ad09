import type { IndicatorFilter, IndicatorKey, IndicatorQuery } from '@lienthong/indicator';

/** What a row stands for, by columns of an item and the day on which it counts; $4 says which agency stands for which. */
export const KEY_COLUMNS: Readonly<Record<IndicatorKey, string>> = {
  agency: 'coalesce($4::jsonb ->> agency, agency)',
  division: 'division',
  officer: 'officer',
  procedure: 'procedure',
  field: 'field',
  commune: 'commune',
  channel: 'channel',
  month: `to_char(day, 'YYYY-MM')`,
  quarter: `to_char(day, 'YYYY"-Q"Q')`,
  year: `to_char(day, 'YYYY')`,
};

/** Values that follow $4, and the condition that reads them. */
export interface FilterSql {
  readonly condition: string;
  readonly values: readonly (string | readonly string[])[];
}

/** Every parameter has a type, whether a question reads it or not. */
const TYPED = '($1::date, $2::date, $3::timestamptz, $4::jsonb) IS NOT NULL';

/** Only items that the question is about: equal to `isAsked` of @lienthong/indicator. Its parameters begin at `first`. */
export function filterSql({ origin, ...keys }: IndicatorFilter, first: number): FilterSql {
  const asked = Object.entries(keys) as [IndicatorKey, readonly string[]][];
  const conditions = asked.map(([key], index) => `${KEY_COLUMNS[key]} = ANY($${first + index}::text[])`);
  if (origin) conditions.push(`origin = $${first + asked.length}`);
  return {
    condition: [TYPED, ...conditions].join(' AND '),
    values: [...asked.map(([, values]) => values), ...(origin ? [origin] : [])],
  };
}

/** $1…$4 of every question. */
export const commonValues = ({ from, to, asOf, heirs = {} }: IndicatorQuery): readonly string[] => [
  from,
  to,
  asOf,
  JSON.stringify(heirs),
];
