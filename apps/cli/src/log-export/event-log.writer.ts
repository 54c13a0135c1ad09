import type { LoggedCase, ObjectType } from './logged-case.js';

/** How many objects of each type were written. */
export type ObjectCounts = Readonly<Record<ObjectType, number>>;

/** Writes a log case by case; nothing but names of agencies, officers and activities grows with it. */
export interface EventLogWriter {
  write(one: LoggedCase): Promise<void>;
  /** Completes the file. @returns objects, where the format knows such */
  end(): Promise<ObjectCounts | undefined>;
  /** Lets go of the file as it is; after `end` it does nothing. */
  close(): Promise<void>;
}
