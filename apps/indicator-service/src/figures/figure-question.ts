import type { IndicatorItemsQuery, IndicatorQuery as IndicatorQueryFields } from '@lienthong/contracts/http';
import {
  defaultUnit,
  FIGURE_NAMES,
  type FigureName,
  INDICATOR_KEYS,
  type IndicatorFilter,
  type IndicatorKey,
  type IndicatorQuery,
  type IndicatorStructure,
} from '@lienthong/indicator';
import { DomainError, type Instant, instant, plainDate } from '@lienthong/kernel';
import type { RowsAsked } from './figure-rows.js';

/** A period that ends before it begins. */
export class PeriodBackwards extends DomainError {
  readonly code = 'indicators.period-backwards';
}

/** A figure that there is none of. */
export class FigureUnknown extends DomainError {
  readonly code = 'indicators.figure-unknown';
}

/** A key named twice. */
export class KeyRepeated extends DomainError {
  readonly code = 'indicators.key-repeated';
}

/** What is asked of the figures, but for what the tables themselves say: the watermark, and who took over from whom. */
export interface FigureQuestion extends Omit<IndicatorQuery, 'asOf' | 'heirs'> {
  readonly structure: IndicatorStructure;
  readonly asOf?: Instant;
  /** "running" is looked at when the period ended, or at the watermark while it goes on. */
  readonly toTheEnd?: boolean;
}

/** What may be said of items, one value or several. */
type FilterFields = { readonly [Key in IndicatorKey]?: string | string[] | undefined } & {
  readonly origin?: 'own' | 'imported' | undefined;
};

type Fields = Omit<IndicatorQueryFields, 'sort' | 'page' | 'size'> | Omit<IndicatorItemsQuery, 'figure'>;

/**
 * The question of a query string. By agency, division or officer it counts legs, else cases, where the unit is not said.
 * @throws {PeriodBackwards} {KeyRepeated} {InvalidDate} {InvalidInstant}
 */
export function questionOf(fields: Fields): FigureQuestion {
  const [from, to] = [plainDate(fields.from), plainDate(fields.to)];
  if (to < from) throw new PeriodBackwards(`The period ends before it begins: ${from}…${to}`, { from, to });
  const keys = 'by' in fields && fields.by !== undefined ? fields.by : undefined;
  const by = (keys?.split(',') ?? []) as IndicatorKey[];
  const twice = by.find((key, index) => by.indexOf(key) !== index);
  if (twice) throw new KeyRepeated(`Named twice: ${twice}`, { key: twice });
  const asOf = fields['as-of'];
  return {
    from,
    to,
    by,
    unit: fields.unit ?? defaultUnit(by),
    basis: fields.basis ?? 'ended',
    structure: fields.structure ?? 'then',
    where: whereOf(fields),
    ...(asOf && { asOf: instant(asOf) }),
  };
}

/** Which items alone a query string asks for. */
export function whereOf(fields: FilterFields): IndicatorFilter {
  const keys = INDICATOR_KEYS.flatMap((key) => {
    const value = fields[key];
    return value === undefined ? [] : [[key, typeof value === 'string' ? [value] : value] as const];
  });
  return { ...Object.fromEntries(keys), ...(fields.origin && { origin: fields.origin }) };
}

const DEFAULT_SIZE = 200;

/** Which rows: pages from 1. */
export function pageOf({
  page = '1',
  size = String(DEFAULT_SIZE),
}: {
  page?: string | undefined;
  size?: string | undefined;
}) {
  const limit = Number(size);
  return { limit, offset: (Number(page) - 1) * limit } satisfies RowsAsked;
}

/**
 * What a table of figures is asked: by agency, where nothing else is said.
 * @throws {PeriodBackwards} {KeyRepeated} {FigureUnknown} {InvalidDate} {InvalidInstant}
 */
export function tableOf(fields: IndicatorQueryFields): {
  readonly question: FigureQuestion;
  readonly asked: RowsAsked;
} {
  const sort = sortOf(fields.sort, FIGURE_NAMES);
  const percentiles = fields.percentiles === 'true';
  return {
    question: questionOf({ by: 'agency', ...fields }),
    asked: { ...pageOf(fields), ...(sort && { sort }), ...(percentiles && { percentiles }) },
  };
}

/** @throws {FigureUnknown} */
function sortOf(sort: string | undefined, names: readonly FigureName[]): RowsAsked['sort'] {
  if (sort === undefined) return undefined;
  const descending = sort.startsWith('-');
  return { by: figureNamed(descending ? sort.slice(1) : sort, names), descending };
}

/** @throws {FigureUnknown} */
export function figureNamed(text: string, names: readonly FigureName[]): FigureName {
  const found = names.find((name) => name === text);
  if (!found) throw new FigureUnknown(`No such figure: ${text}`, { figure: text });
  return found;
}
