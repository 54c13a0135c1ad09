import type { StepId } from '@lienthong/kernel';

/** Where a step of one case stands, for the flow: the latest round and attempt only. */
export interface StepProgress {
  /** `pending` after a return for rework or a refused handoff: to be offered again when its turn comes. */
  readonly status: 'pending' | 'offered' | 'held' | 'waiting' | 'completed' | 'refused';
  /** Of the latest offer; of the offer to come while `pending` (the fact that made it pending has counted on). */
  readonly round: number;
  readonly attempt: number;
  /** Set when completed; the first outcome of the step where the holder named none. */
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
