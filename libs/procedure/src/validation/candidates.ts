import type { WorkCalendar } from '@lienthong/calendar';
import type { AgencyCode } from '@lienthong/kernel';
import type { AgencyRole, Step } from '../definition.js';
import type { PublishContext } from './check.js';

/** Every agency that a role may come to mean; none where only the case will tell, or no register is at hand. */
export function candidatesOf(role: AgencyRole, { registry, counters = [] }: PublishContext): readonly AgencyCode[] {
  switch (role.by) {
    case 'fixed':
      return registry?.has(role.agency) ? [role.agency] : [];
    case 'commune':
      return [...new Set(registry?.communes.flatMap((commune) => registry.serving(role.kind, commune) ?? []))];
    case 'intake-unit':
      return counters;
    case 'chosen':
      return [];
  }
}

/** The different calendars in which a step may be counted; that of the case where nothing else is known. */
export function calendarsOf(step: Step, context: PublishContext, ofCase: WorkCalendar): readonly WorkCalendar[] {
  const candidates = step.kind === 'payment' ? [] : candidatesOf(step.agency, context);
  const known = candidates.flatMap((agency) => context.calendarOf?.(agency) ?? []);
  const different = new Map(known.map((calendar) => [calendarKey(calendar), calendar]));
  return different.size > 0 ? [...different.values()] : [ofCase];
}

/** Whether a step may be counted in another calendar than that of the case. */
export const leavesCalendar = (step: Step, context: PublishContext, ofCase: WorkCalendar): boolean =>
  calendarsOf(step, context, ofCase).some((calendar) => calendarKey(calendar) !== calendarKey(ofCase));

const calendarKey = ({ id, version }: WorkCalendar): string => `${id}@${version}`;
