import { type AgencyBook, loadAgencies, rankingRules, resolutionTargets } from '@lienthong/catalogue';
import {
  agencyFigures,
  type ComponentFigures,
  type ComponentId,
  componentFigures,
  type IndicatorQuery,
  type IndicatorRow,
  type IndicatorUnit,
  type League,
  leagueOf,
  type Ranked,
  type RankingRules,
  rank,
  type Scored,
  totalOf,
  type Wording,
} from '@lienthong/indicator';
import { agencyCode, type PlainDate } from '@lienthong/kernel';
import type pg from 'pg';
import { judgedAt } from '../figures/end-of-period.js';
import type { FigureQuestion } from '../figures/figure-question.js';
import { inSnapshot, type StandsOn } from '../figures/figure-snapshot.js';
import { queryFigures } from '../figures/figures.query.js';

/** One year or one month. */
export interface RankingPeriod {
  readonly kind: 'year' | 'month';
  readonly from: PlainDate;
  readonly to: PlainDate;
}

type Named<Entry> = Entry & { readonly title?: Wording };

/** A league of a period with the rules that it was ranked by. */
export interface RankingAnswer extends StandsOn {
  readonly league: League;
  readonly rules: Omit<RankingRules, 'leagues' | 'minLegs' | 'components'> & {
    readonly minLegs: number;
    readonly components: readonly (RankingRules['components'][number] & { readonly figures: ComponentFigures })[];
  };
  readonly ranked: readonly Named<Ranked>[];
  readonly tooFew: readonly Named<Scored>[];
  /** Agencies with legs in the period that the catalogue knows in no league. */
  readonly unplaced: readonly string[];
}

const EVERY_ROW = { offset: 0, limit: 100_000 };

/**
 * Ranks the agencies of a league by what their cases tell of the period.
 * @throws {IndexNotInForce} when no rules are in force on the last day of the period
 * @see domain.md §0 R11
 */
export function readRanking(
  pool: pg.Pool,
  topic: string,
  { kind, from, to }: RankingPeriod,
  league: League,
  structure: FigureQuestion['structure'],
): Promise<RankingAnswer> {
  const { leagues, minLegs, components, ...rules } = rankingRules(to);
  const { satisfiedFrom } = resolutionTargets(to);
  const figures = componentFigures(satisfiedFrom);
  const question: FigureQuestion = { from, to, by: ['agency'], unit: 'leg', basis: 'ended', where: {}, structure };
  return inSnapshot(pool, topic, question, async ({ client, standsOn, query }) => {
    const book = loadAgencies();
    const judged = query && judgedAt(query);
    const rows = {
      leg: judged ? await rowsOf(client, judged, 'leg') : [],
      case: judged ? await rowsOf(client, judged, 'case') : [],
    };
    const codes = [...new Set([...rows.leg, ...rows.case].map(({ key }) => key))].filter(Boolean).sort();
    const of = (code: string, unit: IndicatorUnit) => rows[unit].find(({ key }) => key === code) ?? totalOf([]);
    const placed = codes.map((code) => ({ code, league: leagueOf(kindOf(book, code), { leagues }) }));
    const playing = placed
      .filter((one) => one.league === league)
      .map(({ code }) =>
        agencyFigures(agencyCode(code), { leg: of(code, 'leg'), case: of(code, 'case') }, satisfiedFrom),
      );
    const { ranked, tooFew } = rank(playing, { components }, minLegs[kind]);
    return {
      ...standsOn,
      query: { ...standsOn.query, asOf: judged?.asOf ?? null },
      league,
      rules: {
        ...rules,
        minLegs: minLegs[kind],
        components: components.map((one) => ({ ...one, figures: figures[one.id satisfies ComponentId] })),
      },
      ranked: ranked.map((one) => named(book, one)),
      tooFew: tooFew.map((one) => named(book, one)),
      unplaced: placed.filter((one) => one.league === undefined).map(({ code }) => code),
    };
  });
}

async function rowsOf(
  client: pg.PoolClient,
  query: IndicatorQuery,
  unit: IndicatorUnit,
): Promise<readonly IndicatorRow[]> {
  return (await queryFigures(client, { ...query, unit }, EVERY_ROW)).rows;
}

const kindOf = (book: AgencyBook, code: string): string | undefined => book.find(agencyCode(code))?.kind;

function named<Entry extends Scored>(book: AgencyBook, entry: Entry): Named<Entry> {
  const title = book.find(entry.agency)?.title;
  return title ? { ...entry, title } : entry;
}
