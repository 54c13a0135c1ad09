import { BeyondCalendar, type WorkCalendar } from '@lienthong/calendar';
import { dateOf, type Instant } from '@lienthong/kernel';
import { isStandingStill } from '../appointment/suspension.js';
import type { DecisionContext } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { isExpectedLate, project } from '../projection/project.js';
import type { CaseState } from '../state/case-state.js';
import { openLegs } from '../state/legs.js';
import { isInTimeToApologise } from './day-to-apologise.rule.js';
import { isPromised } from './promised.rule.js';
import { isSurelyInTime } from './surely-in-time.js';

/**
 * The letter that the system drafts when the projection says late while there is still a day to apologise: a new date,
 * and the agency that must act first. Once for each announced date, and none once a letter was issued.
 * @see time.md §4, §10; domain.md L11; peers.md §3.11
 */
export function draftedApology(state: CaseState, context: DecisionContext): readonly CaseEvent[] {
  try {
    return drafted(state, context);
  } catch (error) {
    // an end beyond the known calendar has no date that could be proposed, and must not hinder what was asked for
    if (error instanceof BeyondCalendar) return [];
    throw error;
  }
}

function drafted(state: CaseState, context: DecisionContext): readonly CaseEvent[] {
  const { now, calendar, definition } = context;
  const segment = state.appointments.findLast(({ met }) => !met);
  if (!segment || state.apology || state.apologyDraft?.announcedDueAt === segment.announcedDueAt) return [];
  if (!isPromised(state, definition) || !openLegs(state).some(({ counted }) => counted)) return [];
  if (!isInTimeToApologise(segment.announcedDueAt, now, calendar)) return [];
  if (isStandingStill(state, segment, context) || isSurelyInTime(state, segment, context)) return [];
  if (!isExpectedLate(state, segment, context)) return [];
  const projection = project(state, context);
  const leg = projection?.firstToAct && state.legs[projection.firstToAct];
  if (!projection || !leg) return [];
  return [
    {
      type: 'apology.drafted',
      data: {
        leg: leg.id,
        n: segment.n,
        ...(leg.holder.agency ? { agency: leg.holder.agency } : {}),
        announcedDueAt: segment.announcedDueAt,
        expectedEndAt: projection.endAt,
        proposedDueAt: endOfDay(projection.endAt, calendar),
      },
    },
  ];
}

/** End of the working day in which the case is expected to end. */
function endOfDay(at: Instant, calendar: WorkCalendar): Instant {
  const date = dateOf(at);
  return calendar.closeOf(calendar.day(date).working ? date : calendar.workingDayAfter(date, 1));
}
