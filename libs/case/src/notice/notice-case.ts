import type { Decide } from '../decision.js';
import { isOver } from '../state/progress.js';
import { caseNotices } from './case-notices.js';
import { noticeKey } from './notice.evolve.js';

/**
 * The flow woke for a deadline of the case as a whole. Nothing happens when the deadline has moved, its instant has
 * not come, it was told already, or the case is over.
 */
export const noticeCase: Decide<'notice-case'> = (state, { kind, dueAt }, context) => {
  const wakeUp = state.caseWakeUps.find((one) => one.kind === kind && one.dueAt === dueAt);
  if (!wakeUp || wakeUp.at > context.now || isOver(state)) return [];
  return state.caseNoticed.includes(noticeKey(kind, dueAt)) ? [] : caseNotices[kind](state, wakeUp, context);
};
