import { BeyondCalendar } from '@lienthong/calendar';
import {
  type AgencyCode,
  earlier,
  type Instant,
  plusMinutes,
  type WorkingMinutes,
  workingMinutes,
} from '@lienthong/kernel';
import type { DecisionContext } from '../decision.js';
import { legDue } from '../handoff/leg-clock.js';
import type { LegId } from '../leg-id.js';
import { standingWakeUps } from '../notice/standing-wake-ups.js';
import type { CaseState } from '../state/case-state.js';
import type { LegState } from '../state/leg-state.js';
import { openLegs } from '../state/legs.js';
import { isOver } from '../state/progress.js';
import { project } from './project.js';

/** What a supervisor must know of a running case, as seen at one instant, and until when it stands without any news. */
export interface Outlook {
  /** When the running appointment will be met if everybody uses all the time that is left. */
  readonly endAt: Instant;
  /** Against the date that was last announced; negative: it will be late. */
  readonly slackMinutes: WorkingMinutes;
  /** The leg that must end first so that the date holds, and by when; no instant when its end alone does not save the date. */
  readonly act?: { readonly leg: LegId; readonly agency?: AgencyCode; readonly by?: Instant };
  readonly lookAgainAt: Instant;
}

/** How stale the outlook of a case may be whose leg has run out, or waits for nobody's minute: quarter of an hour. */
const WHILE_LATE = workingMinutes(15);
/** While papers are awaited date and end move on together, so that the slack stands. */
const WHILE_WAITING = workingMinutes(480);

/**
 * The projection of a case in short. Undefined where no appointment runs, or the calendar does not reach so far.
 * @see time.md §10; peers.md §3.12
 */
export function outlookOf(state: CaseState, context: DecisionContext): Outlook | undefined {
  try {
    const projection = project(state, context);
    if (!projection) return undefined;
    const { endAt, slackAnnounced, firstToAct, open } = projection;
    const first = open.find(({ leg }) => leg === firstToAct);
    const agency = firstToAct && state.legs[firstToAct]?.holder.agency;
    const act = first && {
      leg: first.leg,
      ...(agency ? { agency } : {}),
      ...(first.mustEndBy ? { by: lastWorked(first.mustEndBy, state, context) } : {}),
    };
    return { endAt, slackMinutes: slackAnnounced, ...(act ? { act } : {}), lookAgainAt: lookAgainAt(state, context) };
  } catch (error) {
    if (error instanceof BeyondCalendar) return undefined;
    throw error;
  }
}

/** Before an opening nobody works: whoever must end by 07:30 must end the day before. */
function lastWorked(at: Instant, { life }: CaseState, { calendar }: DecisionContext): Instant {
  const from = earlier(at, life?.startAt ?? at);
  return calendar.add(from, calendar.minutesBetween(from, at));
}

/** As long as nobody's time runs out nothing of a projection changes; then it moves with every working minute. */
function lookAgainAt(state: CaseState, context: DecisionContext): Instant {
  const { calendar, now } = context;
  const running = openLegs(state).filter(({ counted, status }) => counted && status !== 'awaiting-supplement');
  const ends = running.map((leg) => plusMinutes(legDue(leg, now, context) ?? now, 1));
  const soonest = ends.reduce<Instant | undefined>((first, at) => (first ? earlier(first, at) : at), undefined);
  const waiting = openLegs(state).some(({ status }) => status === 'awaiting-supplement');
  const later = calendar.add(calendar.open(now), waiting && !soonest ? WHILE_WAITING : WHILE_LATE);
  return soonest && soonest > now ? soonest : later;
}

/** When the flow of a case must look next by itself; undefined when only news can move it. */
export function nextWakeUpOf(state: CaseState): Instant | undefined {
  if (isOver(state)) return undefined;
  const ofLegs = openLegs(state).flatMap((leg: LegState) => standingWakeUps(leg));
  return [...ofLegs, ...state.caseWakeUps].reduce<Instant | undefined>(
    (first, { at }) => (first ? earlier(first, at) : at),
    undefined,
  );
}
