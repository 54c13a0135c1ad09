import type { LogTime } from './log-time.js';

/** What each row may say of its case as a whole. */
export interface CaseAttributes {
  readonly procedure?: string;
  readonly startedAt?: LogTime;
  readonly dueAt?: LogTime;
  readonly endedAt?: LogTime;
  readonly channel?: string;
  readonly field?: string;
}

/** A row of a log as its mapping reads it: what was done, and what it says of its case. Officers are opaque already. */
export interface CaseRow extends CaseAttributes {
  readonly line: number;
  readonly caseId: string;
  readonly activity: string;
  readonly at: LogTime;
  readonly agency?: string;
  readonly officer?: string;
}

export const CASE_ATTRIBUTES = [
  'procedure',
  'startedAt',
  'dueAt',
  'endedAt',
  'channel',
  'field',
] as const satisfies readonly (keyof CaseAttributes)[];
