import { outcomeOfSilence, type ProcedureDefinition } from '@lienthong/procedure';
import type { DecisionContext } from '../decision.js';
import { legDue } from '../handoff/leg-clock.js';
import { stepOf } from '../handoff/step-of.js';
import type { LegState } from '../state/leg-state.js';
import { OpinionSilent } from './opinion.errors.js';

/** What becomes of an opinion that does not come in time. */
export interface Silence {
  readonly effect: 'consent' | 'proceed';
  readonly outcome: string;
}

/**
 * What the step of an opinion says of silence; undefined where the opinion is waited for, and of any other leg. Who has spoken once
 * is not silent, though the leg was opened again; and nobody is silent who was given no time.
 */
export function silenceOf(
  leg: Pick<LegState, 'kind' | 'step' | 'runOns' | 'allotted'>,
  { definition }: { readonly definition: ProcedureDefinition },
): Silence | undefined {
  if (leg.kind !== 'opinion' || leg.runOns.length > 0 || leg.allotted === 0) return undefined;
  const step = stepOf(definition, leg.step);
  const outcome = outcomeOfSilence(step);
  return outcome === undefined
    ? undefined
    : { effect: step.silence?.effect === 'consent' ? 'consent' : 'proceed', outcome };
}

/**
 * Where silence has an effect it has it at the due, whether or not the flow was awake to record it: an answer that comes after is
 * none.
 * @throws {OpinionSilent}
 * @see domain.md §1.4; time.md §5
 */
export function requireAnswerable(leg: LegState, context: DecisionContext): void {
  const silence = silenceOf(leg, context);
  const dueAt = silence && legDue(leg, context.now, context);
  if (silence && dueAt && context.now > dueAt) throw new OpinionSilent(leg.id, dueAt, silence.outcome);
}
