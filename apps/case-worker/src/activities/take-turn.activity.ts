import type { Fact } from '@lienthong/case';
import { type CaseTurn, type DueNotice, flowFactOf, type TurnTaken } from '@lienthong/contracts/workflows';
import { DomainError, instantOfEpoch } from '@lienthong/kernel';
import type { FlowAction } from '@lienthong/procedure';
import { flowSlip } from './command-slips.js';
import type { Recorded } from './flow-cases.js';
import type { FlowSurroundings } from './flow-surroundings.js';
import { offerStep } from './offer-step.js';
import { startChild } from './start-child.js';
import { wakeLeg } from './wake-leg.js';

/**
 * Carries out all that a flow wants done now. Each command id is fixed by what is asked (step, round, attempt; leg, kind, instant),
 * so a repeat finds its facts recorded and changes nothing.
 */
export async function takeTurn(turn: CaseTurn, surroundings: FlowSurroundings): Promise<TurnTaken> {
  const recorded: Recorded[] = [];
  const refused: { action: FlowAction; code: string }[] = [];
  for (const action of turn.actions) {
    try {
      const carryOut = action.do === 'offer' ? offerStep : startChild;
      recorded.push(...(await carryOut(turn.caseCode, action, surroundings)));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused.push({ action, code: error.code });
      surroundings.onRefusal({ caseCode: turn.caseCode, step: action.step, code: error.code });
    }
  }
  const { due, early } = await byClock(turn.notices, surroundings);
  for (const notice of due) recorded.push(...(await give(notice, turn, surroundings)));
  return { facts: (await factsAfter(turn, recorded, surroundings)).map(flowFactOf), refused, early };
}

async function give(
  notice: DueNotice,
  { caseCode }: CaseTurn,
  surroundings: FlowSurroundings,
): Promise<readonly Recorded[]> {
  try {
    if (notice.leg !== undefined) return [await wakeLeg(caseCode, notice, surroundings)];
    const { kind, dueAt } = notice;
    const slip = flowSlip('notice-case', kind, dueAt);
    return [await surroundings.cases.apply(caseCode, { type: 'notice-case', kind, dueAt }, slip)];
  } catch (error) {
    // the leg has ended meanwhile, or the case: nobody needs the notice any more
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** The server that woke the flow and the clock of the store may differ a little; a notice is never given before its minute. */
async function byClock(notices: readonly DueNotice[], { clock }: FlowSurroundings) {
  const now = notices.length === 0 ? undefined : instantOfEpoch(await clock.now());
  const isDue = ({ at }: DueNotice) => now !== undefined && at <= now;
  return { due: notices.filter(isDue), early: notices.filter((notice) => !isDue(notice)) };
}

/** Every fact that the flow does not know yet: what the turn recorded when nobody else came between, else read again. */
async function factsAfter(
  { caseCode, afterSeq }: CaseTurn,
  recorded: readonly Recorded[],
  { cases }: FlowSurroundings,
): Promise<readonly Fact[]> {
  const own = recorded.flatMap(({ facts }) => facts).filter((fact) => fact.seq > afterSeq);
  const isGapless = own.length > 0 && own.every((fact, i) => fact.seq === afterSeq + 1 + i);
  if (isGapless) return own;
  const found = await cases.load(caseCode);
  return found?.facts.filter((fact) => fact.seq > afterSeq) ?? [];
}

function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError && !error.retryable;
}
