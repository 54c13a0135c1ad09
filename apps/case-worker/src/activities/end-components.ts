import type { Fact } from '@lienthong/case';
import { type CaseCode, DomainError } from '@lienthong/kernel';
import { systemSlip } from './command-slips.js';
import type { FlowCommand, RecordedCase } from './flow-cases.js';
import type { FlowSurroundings } from './flow-surroundings.js';

/** Ground of a component case that is stopped with its group. */
const GROUP_ENDED = 'ho-so-chinh-dung';

/**
 * A group that ends before its result takes its unfinished component cases with it: withdrawn with the group, or stopped with it;
 * also one that was opened in that very moment, of which the group was never told. A component that is decided already keeps its
 * result. Said again, it is found done.
 * @see domain.md §2.3, §5 P1
 */
export async function endComponents(group: RecordedCase, { cases }: Pick<FlowSurroundings, 'cases'>): Promise<void> {
  const command = endOfComponents(group.facts);
  if (!command) return;
  for (const component of await cases.openComponents(group.state.code)) {
    try {
      await cases.apply(component, command, systemSlip('end-component', group.state.code, component));
    } catch (error) {
      if (!(error instanceof DomainError) || error.retryable || (await isOpen(component, group, cases))) throw error;
    }
  }
}

/** Whether the group has ended before its result, and a component of it has not. */
export async function leavesComponents(
  { state, facts }: RecordedCase,
  cases: FlowSurroundings['cases'],
): Promise<boolean> {
  return endOfComponents(facts) !== undefined && (await cases.openComponents(state.code)).length > 0;
}

/** Somebody else may have decided or ended it meanwhile; else it is tried again: one that was just opened is not stopped before its first offer. */
async function isOpen(
  component: CaseCode,
  { state }: RecordedCase,
  cases: FlowSurroundings['cases'],
): Promise<boolean> {
  return (await cases.openComponents(state.code)).includes(component);
}

const ENDINGS: readonly Fact['type'][] = ['case.withdrawn', 'case.stopped', 'case.refused'];

function endOfComponents(facts: readonly Fact[]): FlowCommand | undefined {
  for (const fact of facts) {
    const reason = fact.type === 'case.withdrawn' ? fact.data.reason : undefined;
    if (reason) return { type: 'withdraw', reason };
    if (ENDINGS.includes(fact.type)) return { type: 'stop', ground: GROUP_ENDED };
  }
  return undefined;
}
