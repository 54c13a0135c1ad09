import type { CaseEventData, Timeliness } from '@lienthong/case';
import type { ImportedEvent } from '@lienthong/case-store';
import {
  type AgencyCode,
  type Instant,
  instant,
  type OfficerId,
  type PlainDate,
  type ProcedureCode,
  plainDate,
  workingMinutes,
} from '@lienthong/kernel';
import type { CaseRow } from './case-row.js';
import { type LogTime, localDay } from './log-time.js';
import type { ReadCase } from './read-case.js';

/** The facts that a case of a log is told by: it came in, what was done, and its end where it has one. */
export interface CaseTold {
  readonly procedure: ProcedureCode;
  readonly imported: ImportedEvent & { readonly type: 'case.imported' };
  /** The log says when it began; else that is its earliest activity. */
  readonly isStartSaid: boolean;
  /** In the order of their moments, each with its line. */
  readonly activities: readonly { readonly line: number; readonly event: ActivityTold }[];
  readonly ended?: ImportedEvent & { readonly type: 'case.import-ended' };
}

type ActivityTold = ImportedEvent & { readonly type: 'activity.imported' };

/** A case that somebody answers for. */
export type AnsweredCase = ReadCase & Required<Pick<ReadCase, 'agency'>>;

export function told(found: AnsweredCase, source: string, timeZone: string): CaseTold {
  const { startedAt, dueAt, endedAt, channel, field } = found;
  const data: CaseEventData['case.imported'] = {
    source,
    ...holderOf(found),
    agency: found.agency as AgencyCode,
    ...(channel && { channel }),
    ...(field && { field }),
    startedAt: minuteOf(startedAt),
    ...(dueAt && { dueAt: minuteOf(dueAt) }),
    timeZone,
    startedOn: dayOf(startedAt, timeZone),
  };
  return {
    procedure: (found.procedure ?? source) as ProcedureCode,
    imported: { type: 'case.imported', data, ...placed(startedAt, found) },
    isStartSaid: found.isStartSaid,
    activities: found.activities.map((row) => ({ line: row.line, event: activityOf(row) })),
    ...(endedAt && {
      ended: {
        type: 'case.import-ended',
        data: {
          endedAt: minuteOf(endedAt),
          endedOn: dayOf(endedAt, timeZone),
          ...(dueAt && { timeliness: timelinessOf(endedAt, dueAt, timeZone) }),
        },
        ...placed(endedAt, found),
      },
    }),
  };
}

/**
 * On time ⇔ ended at or before the due moment, at the full precision of the log; early ⇔ before the due day of the case's
 * own time zone.
 */
export function timelinessOf(endedAt: LogTime, dueAt: LogTime, timeZone: string): Timeliness {
  if (endedAt > dueAt) return 'late';
  return dayOf(endedAt, timeZone) < dayOf(dueAt, timeZone) ? 'early' : 'on-time';
}

function activityOf(row: CaseRow): ActivityTold {
  return {
    type: 'activity.imported',
    data: { activity: row.activity, ...holderOf(row) },
    ...placed(row.at, row),
  };
}

type Holding = Pick<CaseRow, 'agency' | 'officer'>;

const holderOf = ({ agency, officer }: Holding) => ({
  ...(agency && { agency: agency as AgencyCode }),
  ...(officer && { officer: officer as OfficerId }),
});

/** Nobody here counted its minutes. */
const placed = (time: LogTime, holding: Holding) => ({
  at: minuteOf(time),
  custody: { class: 'agency' as const, ...holderOf(holding), used: workingMinutes(0) },
});

const minuteOf = (time: LogTime): Instant => instant(`${time.slice(0, 16)}:00Z`);
const dayOf = (time: LogTime, timeZone: string): PlainDate => plainDate(localDay(time, timeZone));
