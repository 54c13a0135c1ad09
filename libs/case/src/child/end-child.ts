import { type CaseCode, earlier } from '@lienthong/kernel';
import { requireLegAllows } from '../allowed-commands.js';
import type { Decide } from '../decision.js';
import type { CaseEvent } from '../event.js';
import { completion } from '../handoff/complete-step.js';
import { isOpen, type LegState } from '../state/leg-state.js';
import { legOf } from '../state/legs.js';
import { ChildDiffers } from './child.errors.js';

/**
 * The child case has ended, in whatever way: the leg ends with it, at the child's own end, and the child's path stands
 * in for the leg's holding interval. A refused child ends that leg only. Said twice, or after the parent's end, it is
 * done already.
 * @throws {LegNotInState} {ChildDiffers}
 * @see time.md §5; domain.md §5 P1
 */
export const endChild: Decide<'end-child'> = (state, command, context) => {
  const { type, leg: id, child, outcome, endedAt, path, documents = [] } = command;
  const leg = legOf(state, id);
  if (!isOpen(leg)) return [];
  requireLegAllows(leg, type);
  if (leg.child !== undefined && leg.child !== child) throw new ChildDiffers(id, leg.child);
  const ended = earlier(endedAt, context.now);
  return [
    ...startNotYetTold(leg, child),
    { type: 'child.ended', data: { leg: id, child, outcome, endedAt: ended, path } },
    completion(state, { ...leg, childPath: path }, ended, outcome, context, { documents }),
  ];
};

/** The flow that opened the child case may have died before it could tell the leg; no end stands without its start. */
function startNotYetTold({ id, child: known, procedure }: LegState, child: CaseCode): readonly CaseEvent[] {
  return known === undefined && procedure ? [{ type: 'child.started', data: { leg: id, child, procedure } }] : [];
}
