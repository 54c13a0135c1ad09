import { loadAgencies, rankingRules, resolutionTargets } from '@lienthong/catalogue';
import {
  agencyFigures,
  type ComponentFigures,
  componentFigures,
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
import { once, type PlainDate } from '@lienthong/kernel';
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

type RowsByUnit = Readonly<Record<IndicatorUnit, readonly IndicatorRow[]>>;

const EVERY_ROW = { offset: 0, limit: 100_000, percentiles: false };

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
  const { leagues, minLegs: least, components, ...rules } = rankingRules(to);
  const { satisfiedFrom } = resolutionTargets(to);
  const figures = componentFigures(satisfiedFrom);
  const minLegs = least[kind];
  const question: FigureQuestion = { from, to, by: ['agency'], unit: 'leg', basis: 'ended', where: {}, structure };
  return inSnapshot(pool, topic, question, async ({ client, standsOn, query }) => {
    const judged = query && judgedAt(query);
    const rowsOf = async (unit: IndicatorUnit) =>
      judged ? (await queryFigures(client, { ...judged, unit }, EVERY_ROW)).rows : [];
    const rows: RowsByUnit = { leg: await rowsOf('leg'), case: await rowsOf('case') };
    const { players, unplaced } = agenciesOf(rows, { leagues });
    const playing = players.filter((one) => one.league === league);
    const titles = new Map(playing.map(({ agency }) => [agency.code, agency.title]));
    const named = <Entry extends Scored>(entry: Entry): Named<Entry> => {
      const title = titles.get(entry.agency);
      return title ? { ...entry, title } : entry;
    };
    const { ranked, tooFew } = rank(
      playing.map(({ agency, counts }) => agencyFigures(agency.code, counts, satisfiedFrom)),
      { components },
      minLegs,
    );
    return {
      ...standsOn,
      query: { ...standsOn.query, asOf: judged?.asOf ?? null },
      league,
      rules: { ...rules, minLegs, components: components.map((one) => ({ ...one, figures: figures[one.id] })) },
      ranked: ranked.map(named),
      tooFew: tooFew.map(named),
      unplaced,
    };
  });
}

const agenciesByCode = once(() => new Map(loadAgencies().agencies.map((agency) => [agency.code as string, agency])));

/** Who stands behind the rows, each in its league; what an older system calls an agency is none that the catalogue knows. */
function agenciesOf(rows: RowsByUnit, rules: Pick<RankingRules, 'leagues'>) {
  const keys = [...new Set([...rows.leg, ...rows.case].map(({ key }) => key))].filter(Boolean).sort();
  const of = (key: string, unit: IndicatorUnit) => rows[unit].find((row) => row.key === key) ?? totalOf([]);
  const placed = keys.map((key) => {
    const agency = agenciesByCode().get(key);
    const league = leagueOf(agency?.kind, rules);
    return {
      key,
      player: agency && league && { agency, league, counts: { leg: of(key, 'leg'), case: of(key, 'case') } },
    };
  });
  return {
    players: placed.flatMap(({ player }) => player ?? []),
    unplaced: placed.filter(({ player }) => !player).map(({ key }) => key),
  };
}
