import type { AgencyCode, OfficerId, WorkingMinutes } from '@lienthong/kernel';

/** Every working minute belongs to exactly one of these. @see design.md, Accountability */
export type HolderClass = 'agency' | 'counter' | 'citizen' | 'outside' | 'system';

/** Who holds a case or a leg. An agency is named for the classes agency, counter and outside. */
export interface Holder {
  readonly class: HolderClass;
  readonly agency?: AgencyCode;
  readonly officer?: OfficerId;
}

/** What every fact says of the clock it touches: the leg's where it is about a leg, else the case's. Working minutes of the holder's calendar. */
export interface Custody extends Holder {
  readonly allotted?: WorkingMinutes;
  readonly used: WorkingMinutes;
  /** Negative when overrun; absent where nothing is allotted. */
  readonly left?: WorkingMinutes;
}
