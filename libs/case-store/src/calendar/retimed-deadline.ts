import type { CaseState, LegId } from '@lienthong/case';
import { type DecidedEvent, legParts } from '@lienthong/case';
import type { AgencyCode, CaseCode, Instant } from '@lienthong/kernel';

/** A running deadline that a calendar moves: the counter's answer, the time of the citizen to answer, the date of an appointment, or the due of a leg. */
export interface RetimedDeadline {
  readonly caseCode: CaseCode;
  /** The answer before acceptance. */
  readonly intake?: true;
  /** The end of the time in which the citizen may answer a request for papers, of the leg or before acceptance. */
  readonly window?: true;
  readonly appointment?: number;
  readonly leg?: LegId;
  readonly step?: string;
  /** Whose time it is. */
  readonly agency?: AgencyCode;
  readonly from: Instant;
  readonly to: Instant;
  /** It had passed, and has not under the new calendar. */
  readonly becomesOnTime: boolean;
}

/** The deadlines that the events of one re-timing move; what is only counted anew, with the same date, is left out. */
export function retimedDeadlines(
  state: CaseState,
  events: readonly DecidedEvent[],
  now: Instant,
): readonly RetimedDeadline[] {
  return events.flatMap(({ type, data }): RetimedDeadline[] => {
    if (type === 'intake.retimed') {
      const what = { caseCode: state.code, intake: true, agency: state.receivedBy } as const;
      const window = windowMoved(what, state.intakeRequests, data, now);
      return [...moved(what, state.intakeDueAt, data.intakeDueAt, now), ...window];
    }
    if (type === 'appointment.set') {
      const from = state.appointments.find(({ n }) => n === data.n)?.dueAt;
      return moved({ caseCode: state.code, appointment: data.n, agency: state.solvedBy }, from, data.dueAt, now);
    }
    if (type !== 'handoff.retimed') return [];
    const leg = state.legs[data.leg];
    const { agency } = leg?.holder ?? {};
    const what = { caseCode: state.code, leg: data.leg, step: legParts(data.leg).step, ...(agency ? { agency } : {}) };
    return [...moved(what, leg?.dueAt, data.dueAt, now), ...windowMoved(what, leg?.requests ?? [], data, now)];
  });
}

type What = Omit<RetimedDeadline, 'from' | 'to' | 'becomesOnTime'>;

const windowMoved = (
  what: What,
  requests: CaseState['intakeRequests'],
  { windowEndsAt }: { readonly windowEndsAt?: Instant },
  now: Instant,
): RetimedDeadline[] => moved({ ...what, window: true }, requests.at(-1)?.windowEndsAt, windowEndsAt, now);

function moved(what: What, from: Instant | undefined, to: Instant | undefined, now: Instant): RetimedDeadline[] {
  return from === undefined || to === undefined || from === to
    ? []
    : [{ ...what, from, to, becomesOnTime: from < now && now <= to }];
}
