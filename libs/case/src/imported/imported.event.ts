import type { AgencyCode, Instant, OfficerId, PlainDate } from '@lienthong/kernel';
import type { Timeliness } from '../fact-values.js';

/**
 * What was taken over from the log of an older system: history, on which nothing is decided here. The procedure of such
 * a fact, its agencies, channel and field are labels of that system unless the import translated them into our codes.
 */
export interface ImportedEventData {
  /** The first fact of an imported case, in place of its registration. */
  readonly 'case.imported': {
    /** Key of the log, as it stands in the code of the case. */
    readonly source: string;
    /** Who answers for the case: the one leg of its own that it has in the figures. */
    readonly agency: AgencyCode;
    readonly officer?: OfficerId;
    readonly channel?: string;
    readonly field?: string;
    readonly startedAt: Instant;
    /** Absent where the older system promised nothing: the case gets no verdict. */
    readonly dueAt?: Instant;
    /** IANA name; the days of the case are days of this zone, whatever the legal time here. */
    readonly timeZone: string;
    readonly startedOn: PlainDate;
  };
  /** One row of the log. Its minute is that of the fact. */
  readonly 'activity.imported': {
    readonly activity: string;
    readonly agency?: AgencyCode;
    readonly officer?: OfficerId;
  };
  readonly 'case.import-ended': {
    readonly endedAt: Instant;
    readonly endedOn: PlainDate;
    /** Judged at the full precision of the log; absent where nothing was due. */
    readonly timeliness?: Timeliness;
  };
}

export type ImportedEventType = keyof ImportedEventData;

/** Kinds of fact that only cases of an older system have. */
export const IMPORTED_EVENTS = [
  'case.imported',
  'activity.imported',
  'case.import-ended',
] as const satisfies readonly ImportedEventType[];

/** Whether a kind of fact is one that no rule here decided. */
export function isImportedEvent(type: string): type is ImportedEventType {
  return (IMPORTED_EVENTS as readonly string[]).includes(type);
}
