import { FIGURES, type FigureName } from '@lienthong/indicator';

const judged = (timeliness: string) => `(is_completed AND timeliness = '${timeliness}')::int`;
const ofCompleted = (value: string) => `CASE WHEN is_completed THEN ${value} ELSE 0 END`;
const letter = (holds: string) => `(is_completed AND ${holds})::int`;
const kept = (until: string) => `coalesce(coalesce(ended_at, $3) <= ${until}, false)::int`;
/** What was owed at the minute $3, and whether a clock ran; null before the first of it. Mostly the last change holds. */
const dueThen = (what: (due: string) => string) =>
  `CASE WHEN due_since[cardinality(due_since)] <= $3 THEN ${what('due_at[cardinality(due_at)]')} ELSE
    (SELECT ${what('due')} FROM unnest(due_since, due_at) AS change (since, due) WHERE since <= $3 ORDER BY since DESC LIMIT 1) END`;

/** What one item adds to each figure, in the database's words: equal to FIGURES of @lienthong/indicator. */
export const FIGURE_VALUES: Readonly<Record<FigureName, string>> = {
  received: '1',
  online: `(channel = 'online')::int`,
  post: `(channel = 'post')::int`,
  elsewhere: 'elsewhere::int',
  digitised: 'is_digitised::int',
  takenOver: '1',
  carriedOver: '1',
  refused: '1',
  completed: 'is_completed::int',
  endedOtherwise: '(NOT is_completed)::int',
  declined: `coalesce(outcome = 'refused', false)::int`,
  withdrawn: `coalesce(outcome = 'withdrawn', false)::int`,
  stopped: `coalesce(outcome = 'stopped', false)::int`,
  early: judged('early'),
  onTime: judged('on-time'),
  late: judged('late'),
  usedMinutes: ofCompleted('used_minutes'),
  allottedMinutes: ofCompleted('allotted_minutes'),
  lateMinutes: ofCompleted('late_minutes'),
  ownLateMinutes: ofCompleted('own_late_minutes'),
  inheritedLateMinutes: ofCompleted('inherited_late_minutes'),
  withoutMinutes: `(is_completed AND origin = 'imported')::int`,
  supplements: 'supplements',
  secondSupplements: 'second_supplements',
  extensions: 'extensions',
  apologies: 'apologies',
  lettersOwed: letter(`letter <> 'not-needed'`),
  lettersInTime: letter(`letter = 'in-time'`),
  lettersLate: letter(`letter = 'late'`),
  returns: 'returns',
  rework: 'rework',
  payments: 'payments',
  cashlessPayments: 'cashless_payments',
  rated1: '(score IS NOT DISTINCT FROM 1)::int',
  rated2: '(score IS NOT DISTINCT FROM 2)::int',
  rated3: '(score IS NOT DISTINCT FROM 3)::int',
  rated4: '(score IS NOT DISTINCT FROM 4)::int',
  rated5: '(score IS NOT DISTINCT FROM 5)::int',
  dossiers: 'is_dossier::int',
  wholeAsFiles: '(is_dossier AND is_digitised AND has_electronic_result)::int',
  dated: '(kept_until_first IS NOT NULL)::int',
  keptFirst: kept('kept_until_first'),
  keptCurrent: kept('kept_until_current'),
  finished: 'is_finished::int',
  finishedMinutes: 'CASE WHEN is_finished THEN used_minutes ELSE 0 END',
  corrected: 'is_corrected::int',
  running: '1',
  runningOverdue: `coalesce(${dueThen((due) => `${due} < $3`)}, false)::int`,
  suspended: `coalesce(${dueThen((due) => `${due} IS NULL`)}, false)::int`,
};

/** What an item adds once and for all: of what has not ended the minute asked for would decide, so it adds nothing yet. */
export const flowValue = (name: FigureName): string => FIGURE_VALUES[name].replaceAll('$3', 'NULL::timestamptz');

/** The sum of a figure over rows that say of which population they are; of none it is 0. */
export const figureSum = (name: FigureName): string =>
  `coalesce(sum(${FIGURE_VALUES[name]}) FILTER (WHERE population = '${FIGURES[name].of}'), 0) AS "${name}"`;
