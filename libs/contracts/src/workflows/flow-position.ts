import type { Instant } from '@lienthong/kernel';

/** Query: how far the flow of a case has come. */
export const FLOW_POSITION = 'flowPosition';

export interface FlowPosition {
  /** The last fact that it knows. */
  readonly lastSeq: number;
  /** When it will look again by itself; absent when only news can move the case. */
  readonly nextWakeUp?: Instant;
}
