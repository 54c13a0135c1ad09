import type { CaseEventType, LegId } from '@lienthong/case';
import type { CaseCode, Instant } from '@lienthong/kernel';

/** Kinds of value that every format knows. */
export type ValueKind = 'string' | 'time' | 'integer' | 'boolean';

type ValueOf<Kind extends ValueKind> = Kind extends 'integer'
  ? number
  : Kind extends 'boolean'
    ? boolean
    : Kind extends 'time'
      ? Instant
      : string;

export type Kinds = Readonly<Record<string, ValueKind>>;
export type Value = string | number | boolean;
/** Values under declared names; what is not known is left out. */
export type Values<Declared extends Kinds> = {
  readonly [Name in keyof Declared]?: ValueOf<Declared[Name]> | undefined;
};

/** What is told of a case. Never anything of a person. */
export const caseKinds = {
  procedure: 'string',
  procedureVersion: 'integer',
  procedureTitle: 'string',
  field: 'string',
  /** By which the case is read in figures. */
  commune: 'string',
  channel: 'string',
  /** `own`, or `imported` from an older system. */
  origin: 'string',
  /** Of an imported case the key of its log, and the zone whose days its days are. */
  source: 'string',
  timeZone: 'string',
  status: 'string',
  submittedAt: 'time',
  /** Acceptance: the life of the case begins. */
  startedAt: 'time',
  /** What is owed of the appointment that was set last. */
  dueAt: 'time',
  endedAt: 'time',
  outcome: 'string',
  timeliness: 'string',
  lateMinutes: 'integer',
  supplements: 'integer',
  /** The interlinked case that this one is a component of. */
  parent: 'string',
} as const satisfies Kinds;

export const legKinds = {
  step: 'string',
  title: 'string',
  kind: 'string',
  round: 'integer',
  attempt: 'integer',
  status: 'string',
  startedAt: 'time',
  dueAt: 'time',
  endedAt: 'time',
  allottedMinutes: 'integer',
  outcome: 'string',
} as const satisfies Kinds;

/** What one kind of event tells beside its activity, or another. */
export const eventKinds = {
  step: 'string',
  /** Division of the agency (bộ phận) whose officer did it. */
  division: 'string',
  outcome: 'string',
  reason: 'string',
  timeliness: 'string',
  lateMinutes: 'integer',
  dueAt: 'time',
  lawful: 'boolean',
  inTime: 'boolean',
  cashless: 'boolean',
  silence: 'string',
  minutes: 'integer',
  rung: 'integer',
  score: 'integer',
  count: 'integer',
  channel: 'string',
  procedure: 'string',
} as const satisfies Kinds;

export type CaseValues = Values<typeof caseKinds>;
export type LegValues = Values<typeof legKinds>;
export type EventValues = Values<typeof eventKinds>;

/** Transitions of the standard lifecycle of XES (IEEE 1849, lifecycle extension) that are used here. */
export type Transition =
  | 'schedule'
  | 'start'
  | 'suspend'
  | 'resume'
  | 'reassign'
  | 'withdraw'
  | 'ate_abort'
  | 'complete';

export type ObjectType = 'case' | 'leg' | 'agency' | 'officer';

/** An object that an event or another object has to do with, and as what. */
export interface Relation {
  readonly type: ObjectType;
  readonly id: string;
  readonly qualifier: string;
}

export interface LoggedEvent {
  /** UUID; of a fact the id of its event on the topic. */
  readonly id: string;
  readonly at: Instant;
  readonly fact: CaseEventType;
  /** Of the event among others: the kind of fact, but what an older system called it where it came from one. */
  readonly type: string;
  readonly activity: string;
  /** In Vietnamese. */
  readonly title?: string | undefined;
  readonly transition: Transition;
  readonly agency?: string | undefined;
  /** Opaque id. */
  readonly officer?: string | undefined;
  readonly leg?: LegId | undefined;
  readonly values: EventValues;
  readonly relations: readonly Relation[];
}

export interface LoggedLeg {
  readonly id: string;
  readonly values: LegValues;
  readonly relations: readonly Relation[];
}

/** A case as a log of events tells it: plain data, the same for every format. */
export interface LoggedCase {
  readonly code: CaseCode;
  readonly values: CaseValues;
  /** Every date that was owed, with the minute at which it was set, in order; the last one is in `values` too. */
  readonly dueDates: readonly { readonly at: Instant; readonly dueAt: Instant }[];
  readonly relations: readonly Relation[];
  readonly legs: readonly LoggedLeg[];
  /** In the order of time. */
  readonly events: readonly LoggedEvent[];
}
