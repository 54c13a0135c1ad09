import type { StepId } from '@lienthong/kernel';
import { graphOf, type ProcedureDefinition, passedSteps, type Step } from '@lienthong/procedure';
import type { CaseState } from '../state/case-state.js';
import { latestLeg } from '../state/legs.js';
import { progressOf } from '../state/progress.js';
import { VersionAsksMore, VersionNotMappable } from './version.errors.js';

/**
 * A case may go over to another version when everything it has begun is there under the same id and of the same make,
 * and nothing begun would have to wait for a step that is not done. Steps whose turn has not come may differ.
 * @throws {VersionNotMappable} naming the step {VersionAsksMore}
 */
export function requireMappable(state: CaseState, from: ProcedureDefinition, to: ProcedureDefinition): void {
  for (const { name, values } of to.routing) {
    const value = state.routing[name];
    if (value === undefined || (values && !values.includes(value))) throw new VersionAsksMore(name, to.version);
  }
  const [before, after] = [graphOf(from), graphOf(to)];
  const progress = progressOf(state);
  const passed = passedSteps(to, progress);
  for (const [id, { outcome }] of Object.entries(state.steps) as [StepId, (typeof state.steps)[StepId]][]) {
    if (!latestLeg(state, id)) continue;
    const [was, is] = [before.step(id), after.step(id)];
    const refuse = (because: VersionNotMappable['because']) => new VersionNotMappable(id, to.version, because);
    if (!is) throw refuse('gone');
    if (was && makeOf(was) !== makeOf(is)) throw refuse('changed');
    if (outcome !== undefined && !is.outcomes.includes(outcome)) throw refuse('outcome');
    const waits = after.predecessors(id).some((one) => state.steps[one]?.status !== 'completed' && !passed.has(one));
    if (waits) throw refuse('order');
  }
}

/** What a step is, apart from its term and its place. */
const makeOf = ({ kind, clock, appointment, procedure }: Step): string =>
  [kind, clock, appointment, procedure].join(' ');
