import type { StepId } from '@lienthong/kernel';

/** Where a step of one case stands, for the flow: the latest round and attempt only. */
export interface StepProgress {
  /** `pending` after a return for rework: to be offered again in the next round. */
  readonly status: 'pending' | 'offered' | 'held' | 'waiting' | 'completed' | 'refused';
  readonly round: number;
  readonly attempt: number;
  readonly outcome?: string;
}

/** What the flow must know of a case to say what happens next. */
export interface Progress {
  readonly accepted: boolean;
  readonly over: boolean;
  readonly routing: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<StepId, StepProgress>>;
}

/** What the flow does next. Offering a step of kind `procedure` starts a child case; of kind `payment` it waits for the citizen. */
export interface FlowAction {
  readonly do: 'offer' | 'start-child';
  readonly step: StepId;
  readonly round: number;
  readonly attempt: number;
}
