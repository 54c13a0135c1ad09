import { BeyondCalendar, dueOf, type WorkCalendar } from '@lienthong/calendar';
import { dateOf, type Instant, plusMinutes, type StepId } from '@lienthong/kernel';
import { graphOf, ladderOf, type ProcedureDefinition, type Rung } from '@lienthong/procedure';
import type { RungKind, WakeUp } from '../fact-values.js';

const KINDS = ['rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5'] as const satisfies readonly RungKind[];

/** The n-th rung, from 1, as the flow wakes for it. @throws {RangeError} */
export function rungKind(n: number): RungKind {
  const kind = KINDS[n - 1];
  if (!kind) throw new RangeError(`No ladder has a rung ${n}`);
  return kind;
}

/** Which rung a wake-up is for, from 1; undefined for a warning. */
export function rungOfKind(kind: WakeUp['kind']): number | undefined {
  const place = (KINDS as readonly WakeUp['kind'][]).indexOf(kind);
  return place < 0 ? undefined : place + 1;
}

export const isRung = ({ kind }: Pick<WakeUp, 'kind'>): boolean => rungOfKind(kind) !== undefined;

/** The ladder of a leg: that of its step, else the one that was the ordinary one when the leg started. */
export function rungsOf(step: StepId, startAt: Instant, definition: ProcedureDefinition): readonly Rung[] {
  const found = graphOf(definition).step(step);
  return found ? ladderOf(found, dateOf(startAt)) : [];
}

/**
 * When a rung fires: at its share of the leg's time, or a minute after it has been late for so long, in working time of
 * the leg's agency. Undefined beyond the last known day: it is set when the calendar is known further and times are set anew.
 * @param used instant at which a share of the leg's time is used
 */
export function rungAt(
  { used: share, late }: Rung,
  dueAt: Instant,
  calendar: WorkCalendar,
  used: (share: number) => Instant,
): Instant | undefined {
  if (share !== undefined) return used(share);
  if (!late) return plusMinutes(dueAt, 1);
  const exact = late.unit === 'working-day' ? { ...late, rule: late.rule ?? ('exact' as const) } : late;
  try {
    return plusMinutes(dueOf(exact, dueAt, calendar), 1);
  } catch (error) {
    if (error instanceof BeyondCalendar) return undefined;
    throw error;
  }
}
