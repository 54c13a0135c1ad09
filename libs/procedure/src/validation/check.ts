import type { WorkCalendar } from '@lienthong/calendar';
import type { ProcedureCode } from '@lienthong/kernel';
import type { AgencyRegistry } from '../agency-role.js';
import type { ProcedureDefinition } from '../definition.js';
import type { FaultPath, Finding } from './fault.js';
import type { Draft } from './shape.js';

/** What a definition is judged against. */
export interface PublishContext {
  readonly registry?: AgencyRegistry;
  /** For definitions that mix units of time: every day of the year is tried as the day of receipt. */
  readonly reference?: { readonly calendar: WorkCalendar; readonly year: number };
  /** Published definitions, for steps that open a child case. */
  readonly procedure?: (code: ProcedureCode) => ProcedureDefinition | undefined;
}

/** One rule of publishing. `broken` are the paths whose shape is wrong. */
export type Check = (draft: Draft, context: PublishContext, broken: readonly FaultPath[]) => Finding[];
