import type { WorkCalendar } from '@lienthong/calendar';
import type { AgencyCode, ProcedureCode } from '@lienthong/kernel';
import type { AgencyRegistry } from '../agency-role.js';
import type { ProcedureDefinition } from '../definition.js';
import type { FaultPath, Finding } from './fault.js';
import type { Draft } from './shape.js';

/** What a definition is judged against. */
export interface PublishContext {
  readonly registry?: AgencyRegistry;
  /** Counters that may take a case in. */
  readonly counters?: readonly AgencyCode[];
  /** A: calendar of an agency; undefined where none is known. Left out, everybody works by the calendar of the case. */
  readonly calendarOf?: (agency: AgencyCode) => WorkCalendar | undefined;
  /** K: calendar of the case. For definitions that mix units or calendars: every day of the year is tried as the day of receipt. */
  readonly reference?: { readonly calendar: WorkCalendar; readonly year: number };
  /** Published definitions, for steps that open a child case. */
  readonly procedure?: (code: ProcedureCode) => ProcedureDefinition | undefined;
}

/** One rule of publishing. `broken` are the paths whose shape is wrong. */
export type Check = (draft: Draft, context: PublishContext, broken: readonly FaultPath[]) => Finding[];
