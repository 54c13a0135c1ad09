import { daysBetween, type PlainDate } from '@lienthong/kernel';
import type { Ratio } from '../quality/rate.js';
import type { Goal, Target } from './target-rules.js';

/** What the cases of one month tell of a figure. */
export interface MonthOfTarget extends Ratio {
  /** YYYY-MM */
  readonly month: string;
}

/** A share with what it is made of; null where there is nothing to share. */
export interface Share extends Ratio {
  readonly share: number | null;
}

export interface TargetMonth extends Share {
  readonly month: string;
  /** The share less that of the month before, and of the same month a year before, in percentage points. */
  readonly sinceLastMonth: number | null;
  readonly sinceLastYear: number | null;
}

export interface GoalProgress {
  readonly goal: Goal;
  readonly isMet: boolean | null;
  /** What is still missing, in percentage points; 0 or less: reached. */
  readonly distance: number | null;
  /** What each year must bring in a straight line until the day, in percentage points; null once reached, or past the day. */
  readonly perYear: number | null;
  readonly isPast: boolean;
}

/** How far a target is, as of a day. */
export interface TargetProgress {
  readonly target: Target;
  /** From the first of January to the day, and the same months of the year before. */
  readonly yearToDate: Share;
  readonly yearBefore: Share;
  readonly sinceLastYear: number | null;
  readonly goals: readonly GoalProgress[];
  readonly months: readonly TargetMonth[];
  /** Nothing is known of the figure at all; `input`: nobody tells it, `data`: nothing happened yet. */
  readonly nothing?: 'input' | 'data';
}

/**
 * The trend of a target month by month and its distance from each goal.
 * @param months in any order; months without an entry had nothing; undefined: nobody tells the figure
 * @param on the day that the question is asked of; its month is the last one shown
 * @param first the first month shown, YYYY-MM
 * @see domain.md §0 R6, R10
 */
export function targetProgress(
  target: Target,
  months: readonly MonthOfTarget[] | undefined,
  on: PlainDate,
  first: string,
): TargetProgress {
  const known = new Map(months?.map((one) => [one.month, one]));
  const of = (month: string): Ratio => known.get(month) ?? NOTHING;
  const last = on.slice(0, 7);
  const yearToDate = shareOf(monthsOf(`${on.slice(0, 4)}-01`, last).map(of));
  const yearBefore = shareOf(monthsOf(`${on.slice(0, 4)}-01`, last).map((month) => of(monthBefore(month, 12))));
  const hasData = [...known.values()].some(({ denominator }) => denominator > 0);
  return {
    target,
    yearToDate,
    yearBefore,
    sinceLastYear: change(yearBefore, yearToDate),
    goals: target.goals.map((goal) => goalProgress(goal, yearToDate, on)),
    months: monthsOf(first, last).map((month) => {
      const share = shareOf([of(month)]);
      return {
        month,
        ...share,
        sinceLastMonth: change(shareOf([of(monthBefore(month, 1))]), share),
        sinceLastYear: change(shareOf([of(monthBefore(month, 12))]), share),
      };
    }),
    ...(!hasData && { nothing: months ? ('data' as const) : ('input' as const) }),
  };
}

function goalProgress(goal: Goal, { numerator, denominator, share }: Share, on: PlainDate): GoalProgress {
  const isPast = goal.by < on;
  if (share === null) return { goal, isMet: null, distance: null, perYear: null, isPast };
  const wanted = 'above' in goal ? goal.above : goal.atLeast;
  const isMet = 'above' in goal ? numerator > wanted * denominator : numerator >= wanted * denominator;
  const missing = (wanted - numerator / denominator) * 100;
  const perYear = isMet || isPast ? null : hundredths((missing * DAYS_A_YEAR) / Math.max(1, daysBetween(on, goal.by)));
  return { goal, isMet, distance: hundredths(missing), perYear, isPast };
}

const NOTHING: Ratio = { numerator: 0, denominator: 0 };
const DAYS_A_YEAR = 365.25;
const hundredths = (points: number): number => Math.round(points * 100) / 100;

function shareOf(parts: readonly Ratio[]): Share {
  const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
  return { numerator, denominator, share: denominator === 0 ? null : numerator / denominator };
}

function change(from: Share, to: Share): number | null {
  return from.share === null || to.share === null ? null : hundredths((to.share - from.share) * 100);
}

/** Every month from one to another, both included. */
export function monthsOf(first: string, last: string): readonly string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => monthOf(from + index));
}

/** The month so many months before. */
export const monthBefore = (month: string, months: number): string => monthOf(monthNumber(month) - months);

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
