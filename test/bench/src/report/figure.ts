/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'µs' | 'ms' | 's' | 'cases/s' | 'ms CPU/case' | 'commands/s';
  /** What it stands on: how many, under which load. */
  readonly standsOn: string;
  /** A promise of the project; missing it fails the bench. */
  readonly target?: Bound;
  /** A bar that is shown and not enforced. */
  readonly bar?: Bound;
  /** The same work without our code, measured in the same run. */
  readonly bare?: number;
}

export interface Bound {
  readonly is: 'at most' | 'at least';
  readonly value: number;
}

export function isMissed({ value, target }: Figure): boolean {
  if (!target) return false;
  return target.is === 'at most' ? value > target.value : value < target.value;
}

/** How many times what the bare loop needs, or how little of its rate is left. */
export const ratioOf = ({ value, bare }: Figure): number | undefined => (bare ? value / bare : undefined);
