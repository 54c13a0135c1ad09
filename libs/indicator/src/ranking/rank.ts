import type { AgencyCode } from '@lienthong/kernel';
import type { AgencyFigures } from './agency-figures.js';
import type { League, RankingRules } from './ranking-rules.js';
import { type Score, scoreOf } from './score.js';

/** An agency with its score and what that is made of. */
export interface Scored extends Score {
  readonly agency: AgencyCode;
  readonly legs: number;
}

/** A place in the league: agencies of one score share it, and the next place is counted on from all of them. */
export interface Ranked extends Scored {
  readonly rank: number;
  readonly isTied: boolean;
}

export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** Fewer legs than the rules ask for, or nothing to measure: shown with what there is, without a place. */
  readonly tooFew: readonly Scored[];
}

/**
 * The league of those agencies, best first; equal scores by code. The same figures give the same ranking, in whatever order they come.
 * @param minLegs the threshold of the rules for a period of this length
 */
export function rank(
  figures: readonly AgencyFigures[],
  { components }: Pick<RankingRules, 'components'>,
  minLegs: number,
): Ranking {
  const scored = figures
    .map((one): Scored => ({ agency: one.agency, legs: one.legs, ...scoreOf(one, components) }))
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.agency < b.agency ? -1 : 1));
  const competes = ({ legs, score }: Scored): boolean => legs >= minLegs && score !== null;
  const inLeague = scored.filter(competes);
  return {
    ranked: inLeague.map((one) => ({
      ...one,
      rank: inLeague.findIndex(({ score }) => score === one.score) + 1,
      isTied: inLeague.filter(({ score }) => score === one.score).length > 1,
    })),
    tooFew: scored.filter((one) => !competes(one)),
  };
}

/** The league in which an agency of that kind plays; undefined: in none. */
export function leagueOf(kind: string | undefined, { leagues }: Pick<RankingRules, 'leagues'>): League | undefined {
  return leagues.find(({ kinds }) => kind !== undefined && kinds.includes(kind))?.id;
}
