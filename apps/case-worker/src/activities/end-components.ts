import { allLegs, type Fact, progressOf } from '@lienthong/case';
import { type CaseCode, DomainError } from '@lienthong/kernel';
import { systemSlip } from './command-slips.js';
import type { FlowCommand, RecordedCase } from './flow-cases.js';
import type { FlowSurroundings } from './flow-surroundings.js';

/** Ground of a component case that is stopped with its group. */
export const GROUP_ENDED = 'ho-so-chinh-dung';

/**
 * A group that ends before its result takes its unfinished component cases with it: withdrawn with the group, or stopped with it. A
 * component that is decided already keeps its result. Said again, it is found done.
 * @see domain.md §2.3, §5 P1
 */
export async function endComponents(
  { state, facts }: RecordedCase,
  { cases }: Pick<FlowSurroundings, 'cases'>,
): Promise<void> {
  const command = endOfComponents(facts);
  if (!command) return;
  for (const { id, child, status } of allLegs(state)) {
    if (!child || status !== 'closed') continue;
    try {
      await cases.apply(child as CaseCode, command, systemSlip('end-component', state.code, id));
    } catch (error) {
      if (!(error instanceof DomainError) || error.retryable || !(await isOver(child as CaseCode, cases))) throw error;
    }
  }
}

/** Decided, or ended by somebody else; one that is just being opened is tried again. */
async function isOver(child: CaseCode, cases: FlowSurroundings['cases']): Promise<boolean> {
  const found = await cases.load(child);
  return found !== undefined && progressOf(found.state).over;
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
