import type { Instant } from '@lienthong/kernel';
import { dueAsOf, hasClockStopped } from '../record/due-history.js';
import type { CountedItem } from './counted-item.js';

/**
 * Which items a figure speaks of. `received`: in the period (a case: accepted, a leg: offered); `carried-over`: there already when
 * it began; `taken-over`: from another agency, in it; `ended`: in it, or whenever, of what was received in it (`basis`);
 * `refused`: in it; `running`: at the minute `asOf`, whatever the period.
 */
export type Population = 'received' | 'taken-over' | 'carried-over' | 'ended' | 'running' | 'refused';

/** What one item adds to a figure. */
export interface FigureDefinition {
  readonly of: Population;
  /** What still runs counts by how it stands at the minute asked for, so it is no sum of days. */
  readonly standsAt?: 'asOf';
  value(item: CountedItem, asOf: Instant): number;
}

const one = (): number => 1;
const judged = (timeliness: CountedItem['timeliness']) => (item: CountedItem) =>
  Number(item.isCompleted && item.timeliness === timeliness);
const endedAs = (outcome: CountedItem['outcome']) => (item: CountedItem) => Number(item.outcome === outcome);
const letter = (holds: (letter: CountedItem['letter']) => boolean) => (item: CountedItem) =>
  Number(item.isCompleted && holds(item.letter));
const ofCompleted = (value: (item: CountedItem) => number) => (item: CountedItem) =>
  item.isCompleted ? value(item) : 0;

const rated = (score: number) => (item: CountedItem) => Number(item.score === score);
/** Done on time, or running within its time. */
const kept = ({ endedAt }: CountedItem, until: Instant | undefined, asOf: Instant) =>
  Number(until !== undefined && (endedAt ?? asOf) <= until);

/**
 * Every figure that is a sum over items. The same table tells what is listed behind a figure: the items that add to it.
 * A new figure does not compile until the database's words for it are said too (apps/indicator-service, figure-columns.ts).
 */
export const FIGURES = {
  received: { of: 'received', value: one },
  online: { of: 'received', value: ({ at }) => Number(at.channel === 'online') },
  post: { of: 'received', value: ({ at }) => Number(at.channel === 'post') },
  elsewhere: { of: 'received', value: ({ isElsewhere }) => Number(isElsewhere) },
  digitised: { of: 'received', value: ({ isDigitised }) => Number(isDigitised) },
  takenOver: { of: 'taken-over', value: one },
  carriedOver: { of: 'carried-over', value: one },
  refused: { of: 'refused', value: one },
  completed: { of: 'ended', value: ofCompleted(one) },
  endedOtherwise: { of: 'ended', value: ({ isCompleted }) => Number(!isCompleted) },
  /** Of what ended with a verdict, in cases: without a result. */
  declined: { of: 'ended', value: endedAs('refused') },
  withdrawn: { of: 'ended', value: endedAs('withdrawn') },
  stopped: { of: 'ended', value: endedAs('stopped') },
  early: { of: 'ended', value: judged('early') },
  onTime: { of: 'ended', value: judged('on-time') },
  late: { of: 'ended', value: judged('late') },
  usedMinutes: { of: 'ended', value: ofCompleted(({ usedMinutes }) => usedMinutes) },
  allottedMinutes: { of: 'ended', value: ofCompleted(({ allottedMinutes }) => allottedMinutes) },
  lateMinutes: { of: 'ended', value: ofCompleted(({ lateMinutes }) => lateMinutes) },
  ownLateMinutes: { of: 'ended', value: ofCompleted(({ ownLateMinutes }) => ownLateMinutes) },
  inheritedLateMinutes: { of: 'ended', value: ofCompleted(({ inheritedLateMinutes }) => inheritedLateMinutes) },
  /** They have no working minutes, and are left out of every figure of minutes. */
  withoutMinutes: { of: 'ended', value: ofCompleted(({ origin }) => Number(origin === 'imported')) },
  supplements: { of: 'ended', value: ({ supplements }) => supplements },
  secondSupplements: { of: 'ended', value: ({ secondSupplements }) => secondSupplements },
  extensions: { of: 'ended', value: ({ extensions }) => extensions },
  apologies: { of: 'ended', value: ({ apologies }) => apologies },
  lettersOwed: { of: 'ended', value: letter((owed) => owed !== undefined && owed !== 'not-needed') },
  lettersInTime: { of: 'ended', value: letter((owed) => owed === 'in-time') },
  lettersLate: { of: 'ended', value: letter((owed) => owed === 'late') },
  returns: { of: 'ended', value: ({ returns }) => returns },
  rework: { of: 'ended', value: ({ rework }) => rework },
  payments: { of: 'ended', value: ({ payments }) => payments },
  cashlessPayments: { of: 'ended', value: ({ cashlessPayments }) => cashlessPayments },
  /** What citizens said of what ended, by score; from which score on they are satisfied is data. */
  rated1: { of: 'ended', value: rated(1) },
  rated2: { of: 'ended', value: rated(2) },
  rated3: { of: 'ended', value: rated(3) },
  rated4: { of: 'ended', value: rated(4) },
  rated5: { of: 'ended', value: rated(5) },
  /** Cases that a citizen asked for, and those of them whose papers and result are files (QĐ 766, 4.2). */
  dossiers: { of: 'received', value: ({ isDossier }) => Number(isDossier) },
  wholeAsFiles: {
    of: 'received',
    value: ({ isDossier, isDigitised, hasElectronicResult }) => Number(isDossier && isDigitised && hasElectronicResult),
  },
  /** Cases that the national index judges, and those on time by it: by the date first said, and as it is said now (QĐ 766, 2.1). */
  dated: { of: 'received', value: ({ keptUntil }) => Number(keptUntil !== undefined) },
  keptFirst: { of: 'received', standsAt: 'asOf', value: (item, asOf) => kept(item, item.keptUntil?.first, asOf) },
  keptCurrent: { of: 'received', standsAt: 'asOf', value: (item, asOf) => kept(item, item.keptUntil?.current, asOf) },
  /** Brought to a result, and the working minutes that it took (QĐ 766, 2.2). */
  finished: { of: 'received', value: ({ isFinished }) => Number(isFinished) },
  finishedMinutes: { of: 'received', value: ({ isFinished, usedMinutes }) => (isFinished ? usedMinutes : 0) },
  corrected: { of: 'ended', value: ({ isCorrected }) => Number(isCorrected) },
  running: { of: 'running', value: one },
  runningOverdue: { of: 'running', value: (item, asOf) => Number(isOverdue(item, asOf)) },
  suspended: { of: 'running', value: ({ dues }, asOf) => Number(hasClockStopped(dues, asOf)) },
} as const satisfies Record<string, FigureDefinition>;

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];

/** Version of these definitions and of the rules by which items are counted; it goes up whenever a figure could read otherwise. */
export const FIGURES_VERSION = 2;

/** Overdue ⇔ due < asOf, and a clock runs (time.md §1.1, I15). */
export function isOverdue({ dues }: CountedItem, asOf: Instant): boolean {
  const dueAt = dueAsOf(dues, asOf);
  return dueAt !== undefined && dueAt < asOf;
}
