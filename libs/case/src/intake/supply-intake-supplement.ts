import { requireUnit } from '../authority.js';
import type { Decide } from '../decision.js';
import { owedPapers } from '../supplement/owed-papers.js';
import { IntakeSupplementNotRequested, PaperUnknown } from './intake.errors.js';
import { intakeAnswer } from './intake-clock.js';

/**
 * The applicant's answer before acceptance. After a lawful request the counter's eight hours begin from zero; after an
 * unlawful one nothing moves.
 * @throws {IntakeSupplementNotRequested} {PaperUnknown} {NotYourCase}
 * @see domain.md L8
 */
export const supplyIntakeSupplement: Decide<'supply-intake-supplement'> = (state, command, context) => {
  const { type, by, papers } = command;
  requireUnit(state, type, by, [state.receivedBy, state.returnBy], true);
  for (const { paper } of papers)
    if (!context.definition.papers.some(({ id }) => id === paper)) throw new PaperUnknown(paper);
  if (!state.intakeRequests.some(({ suppliedAt }) => !suppliedAt)) throw new IntakeSupplementNotRequested(state.code);
  const restarts = owedPapers(state).length > 0;
  if (!restarts) {
    const { intakeDueAt, intakeAlertAt } = state;
    return [{ type: 'intake.supplement-supplied', data: { papers, intakeDueAt, intakeAlertAt } }];
  }
  const { caseWakeUps, ...answer } = intakeAnswer(context.now, context.calendar);
  const anew = [...caseWakeUps, { kind: 'intake-window-ended', over: true } as const];
  return [{ type: 'intake.supplement-supplied', data: { papers, ...answer, caseWakeUps: anew } }];
};
