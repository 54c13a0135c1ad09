import { type Brand, DomainError, type StepId } from '@lienthong/kernel';

/** One leg of one case: step, round (rework) and attempt (after a refusal), written `step.round.attempt`. */
export type LegId = Brand<string, 'LegId'>;

export interface LegParts {
  readonly step: StepId;
  /** 1 for the first time, one more for each return for rework. */
  readonly round: number;
  /** 1 for the first offer of a round, one more for each refused or recalled offer. */
  readonly attempt: number;
}

/** A text that names no leg. */
export class InvalidLegId extends DomainError {
  readonly code = 'leg.invalid-id';
}

export const legId = ({ step, round, attempt }: LegParts): LegId => `${step}.${round}.${attempt}` as LegId;

/** A step id, a round and an attempt. */
const LEG = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([1-9]\d*)\.([1-9]\d*)$/;

/** @throws {InvalidLegId} when the text is not `step.round.attempt` */
export function legParts(id: string): LegParts {
  const [, step, round, attempt] = LEG.exec(id) ?? [];
  if (!step) throw new InvalidLegId(`Not a leg: ${id.slice(0, 80)}`);
  return { step: step as StepId, round: Number(round), attempt: Number(attempt) };
}
