import { candidatesOf } from '../candidates.js';
import type { Check } from '../check.js';
import { finding } from '../fault.js';

/** Whoever has time to use has office hours to use it in: a term of an agency without a calendar cannot be counted. */
export const calendarsKnown: Check = (draft, context) => {
  const { calendarOf } = context;
  if (!calendarOf) return [];
  return draft.steps.flatMap(({ agency, kind }, i) => {
    if (!agency || kind === 'payment') return [];
    const without = candidatesOf(agency, context).filter((one) => calendarOf(one) === undefined);
    const list = without.join(', ');
    return without.length === 0
      ? []
      : [
          finding(
            ['steps', i, 'agency'],
            'calendar',
            `Cơ quan chưa có lịch làm việc: ${list}`,
            `Agencies without a calendar: ${list}`,
          ),
        ];
  });
};
