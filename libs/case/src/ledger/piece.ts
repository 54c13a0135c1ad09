import type { WorkCalendar } from '@lienthong/calendar';
import { type Instant, later, type WorkingMinutes, workingMinutes } from '@lienthong/kernel';
import type { Holder } from '../custody.js';
import type { CustodyInterval, LateShare } from '../fact-values.js';
import type { LegId } from '../leg-id.js';

/** An interval of custody with what it may answer for if the case is late (time.md §8, c). */
export interface Piece extends CustodyInterval {
  readonly cause: LateShare['cause'];
  readonly candidate: WorkingMinutes;
}

export interface PieceInput {
  readonly kind: CustodyInterval['kind'];
  readonly holder: Holder;
  readonly leg?: LegId;
  readonly from: Instant;
  readonly to: Instant;
  readonly cause: LateShare['cause'];
  readonly allotted?: WorkingMinutes;
  /** Minutes from here on are over; none where it is absent. */
  readonly overFrom?: Instant;
}

const NONE = workingMinutes(0);

/** One piece, or none where the span is empty. Minutes are those of K, so agencies with other hours still add up. */
export function piece(input: PieceInput, calendar: WorkCalendar): Piece[] {
  const { kind, holder, leg, from, to, cause, allotted, overFrom } = input;
  if (from >= to) return [];
  const over = overFrom && overFrom < to ? calendar.minutesBetween(later(from, overFrom), to) : NONE;
  return [
    {
      kind,
      ...holder,
      ...(leg ? { leg } : {}),
      from,
      to,
      used: calendar.minutesBetween(from, to),
      ...(allotted === undefined ? {} : { allotted }),
      over,
      cause,
      candidate: over,
    },
  ];
}

/** The interval without its part in the attribution. */
export function intervalOf({ cause: _cause, candidate: _candidate, ...interval }: Piece): CustodyInterval {
  return interval;
}
