import type { StoreAccess } from '../command/command-slip.js';
import {
  applyCalendar,
  type CalendarApplied,
  type CalendarPlanPage,
  type FirstPublished,
  planCalendar,
  publishCalendar,
  publishFirst,
  type RetimeProgress,
} from './apply-calendar.js';

/** Publishing versions of calendars, and what they do to the cases that run. The name of the file is for refusals. */
export interface Calendars {
  /** What a version would move, page by page; nothing is written. */
  plan(text: string, name?: string): AsyncGenerator<CalendarPlanPage>;
  /** Publishes a version and counts every open deadline anew; once a case, also when it is stopped and begun again. */
  apply(text: string, name?: string, onBatch?: (progress: RetimeProgress) => void): Promise<CalendarApplied>;
  /** Publishes a version alone, without counting anything anew. @returns whether it is new */
  publish(text: string, name?: string): Promise<boolean>;
  /** Publishes the first version of a layer, at setup; a layer that is there already is for `apply` to change. */
  publishFirst(text: string, name?: string): Promise<FirstPublished>;
}

/** The calendars of a store. */
export function openCalendars(access: StoreAccess): Calendars {
  return {
    plan: (text, name = 'calendar') => planCalendar(access, text, name),
    apply: (text, name = 'calendar', onBatch) => applyCalendar(access, text, name, onBatch),
    publish: async (text, name = 'calendar') => (await publishCalendar(access, text, name)).isNew,
    publishFirst: (text, name = 'calendar') => publishFirst(access, text, name),
  };
}
