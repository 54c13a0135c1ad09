import type { ImportedCase } from '@lienthong/case';
import type { LoggedCase, LoggedEvent } from './logged-case.js';
import { toAgency } from './related.js';

/** A case of an older system: what its log said of it, without legs, and the rows of the log as its events. */
export function logImported(
  { caseCode, procedure, imported, ended }: ImportedCase,
  events: readonly LoggedEvent[],
): LoggedCase {
  const { field, channel, source, timeZone, startedAt, dueAt, agency } = imported;
  return {
    code: caseCode,
    values: {
      ...{ procedure, field, channel, origin: 'imported', source, timeZone, startedAt, dueAt },
      ...{ status: ended ? 'ended' : 'running', endedAt: ended?.endedAt, timeliness: ended?.timeliness },
    },
    dueDates: [],
    relations: toAgency(agency, 'solved by'),
    legs: [],
    events,
  };
}
