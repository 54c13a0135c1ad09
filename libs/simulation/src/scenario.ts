import type { Channel } from '@lienthong/case';
import type { PlainDate } from '@lienthong/kernel';
import type { Distribution } from './distribution.js';

/** What is supposed of a province in a span of time. Numbers of people's ways, not of law: that is the core's alone. */
export interface Scenario {
  /** First and last day. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Filings at counters; cases of component procedures come on top. */
  readonly cases: number;
  /** How often each procedure is asked for, by its code. */
  readonly mix: Readonly<Record<string, number>>;
  readonly channels: Readonly<Record<Channel, number>>;
  /** Share of filings taken in by the centre of the province; the others by that of a commune. */
  readonly atProvince: number;
  readonly peaks: Peaks;
  readonly staff: Staff;
  /** What is taken up first of what waits. */
  readonly queue: QueueDiscipline;
  readonly work: WorkTimes;
  readonly chances: Chances;
  readonly citizens: CitizenTimes;
}

export type QueueDiscipline = 'due-date' | 'fifo';

/** How filings spread; each number is a weight beside the others of its list. @see domain.md §6, peak */
export interface Peaks {
  /** Monday … Sunday; a day off has on-line filings only. */
  readonly weekdays: readonly number[];
  /** Factor of the first working day after a holiday. */
  readonly afterHoliday: number;
  /** January … December. */
  readonly months: readonly number[];
  /** Of the day, in minutes after midnight. */
  readonly hours: readonly HourPeak[];
}

export interface HourPeak {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Officers at work at the same time: of an agency by its code, else of each agency of its kind, else `others`. */
export interface Staff {
  readonly agencies: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly others: number;
}

/** Working minutes that an officer needs. */
export interface WorkTimes {
  /** To take a filing in, and to hand a result back. */
  readonly intake: Distribution;
  readonly handBack: Distribution;
  /** To see that papers are missing, that a file was sent to the wrong place, or what came back. */
  readonly glance: Distribution;
  /** For a step, by `procedure/step`; any other as `step`. */
  readonly steps: Readonly<Record<string, Distribution>>;
  readonly step: Distribution;
}

/** How often something happens, 0…1. */
export interface Chances {
  /** A leg whose officer asks for papers. */
  readonly supplement: number;
  /** A handoff that is sent back to its sender. */
  readonly refusal: number;
  /** A leg that is returned to an earlier step for rework, where its definition allows it. */
  readonly rework: number;
  /** A step that ends in another outcome than the ordinary one. */
  readonly otherOutcome: number;
  /** A filing that the counter refuses, and one that the citizen takes back. */
  readonly refusedAtIntake: number;
  readonly withdrawal: number;
  /** A request for papers that the citizen never answers. */
  readonly silence: number;
  readonly cashless: number;
}

/** Minutes of the clock on the wall until a citizen acts. */
export interface CitizenTimes {
  readonly supplement: Distribution;
  readonly payment: Distribution;
  readonly withdrawal: Distribution;
  readonly collection: Distribution;
}
