import type { PlainDate } from '@lienthong/kernel';

/** What is known of a day: an official text says so, or it is our forecast until the notice is published. */
export type Certainty = 'official' | 'forecast';

/** A text for people, in both languages. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}

/** Office hours `from` ≤ minute < `to` < 1440, in minutes after legal midnight: the close is an instant of the same date. */
export interface OfficeWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Office hours of some days of the week during a season.
 * A day of the week that no entry of the season names is a weekly rest day.
 */
export interface WeeklyHours {
  /** First and last day of the season. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** ISO days of the week, 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  readonly windows: readonly OfficeWindow[];
  readonly source: string;
  /** Nobody has yet compared this with the published text. */
  readonly unverified?: boolean;
}

/** A day that is not as its day of the week: a holiday, a swapped or compensatory day off, a worked Saturday. */
export interface SpecialDay {
  readonly date: PlainDate;
  readonly status: 'off' | 'worked';
  readonly reason: Wording;
  readonly source: string;
  readonly certainty: Certainty;
  readonly unverified?: boolean;
  /** The other half of a swap; a worked day takes the office hours of the day it stands for. */
  readonly swapWith?: PlainDate;
  /** Own office hours of a worked day. */
  readonly windows?: readonly OfficeWindow[];
}

/** One layer of a calendar: national, of the province, or of one agency. Versioned data with its sources. */
export interface CalendarData {
  readonly id: string;
  readonly version: string;
  /** First and last day that this layer knows. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** From this day on no official notice is known: every day is a forecast. */
  readonly forecastFrom?: PlainDate;
  readonly weekly: readonly WeeklyHours[];
  readonly days: readonly SpecialDay[];
}
