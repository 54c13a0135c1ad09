import type { CaseCommandType } from './command.js';
import { CaseNotInState, DecidedAlready } from './ending/ending.errors.js';
import { LegNotInState } from './handoff/handoff.errors.js';
import type { CasePhase, CaseState } from './state/case-state.js';
import type { LegState, LegStatus } from './state/leg-state.js';

/** A new state of a leg does not compile until somebody says what may be done in it. Other legs of the case go on meanwhile. */
export const legCommands = {
  offered: [
    'accept-handoff',
    'refuse-handoff',
    'recall-handoff',
    'move-handoff',
    'complete-step',
    'apologise',
    'extend-by-law',
    'start-child',
    'end-child',
    'rehome-leg',
    'notice',
    'escalate',
    'acknowledge-escalation',
  ],
  held: [
    'complete-step',
    'return-handoff',
    'reassign',
    'move-handoff',
    'ask-more-data',
    'request-supplement',
    'supply-supplement',
    'approve-second-supplement',
    'apologise',
    'extend-by-law',
    'rehome-leg',
    'notice',
    'escalate',
    'acknowledge-escalation',
  ],
  'awaiting-supplement': [
    'supply-supplement',
    'reassign',
    'extend-by-law',
    'rehome-leg',
    'notice',
    'escalate',
    'acknowledge-escalation',
  ],
  'awaiting-payment': ['record-payment', 'rehome-leg', 'notice', 'escalate', 'acknowledge-escalation'],
  'awaiting-child': [
    'apologise',
    'extend-by-law',
    'start-child',
    'end-child',
    'rehome-leg',
    'notice',
    'escalate',
    'acknowledge-escalation',
  ],
  completed: ['start-child', 'end-child', 'notice', 'escalate'],
  refused: ['notice', 'escalate'],
  recalled: ['notice', 'escalate'],
  moved: ['notice', 'escalate'],
  returned: ['notice', 'escalate'],
  closed: ['notice', 'escalate'],
} as const satisfies Record<LegStatus, readonly CaseCommandType[]>;

const WORK = [
  'offer-handoff',
  'accept-handoff',
  'refuse-handoff',
  'recall-handoff',
  'reassign',
  'move-handoff',
  'return-handoff',
  'complete-step',
  'set-term',
  'ask-more-data',
  'request-supplement',
  'supply-supplement',
  'apologise',
  'approve-second-supplement',
  'close-unsupplied',
  'extend-by-law',
  'record-payment',
  'start-child',
  'end-child',
  'rehome-leg',
  'move-version',
  'retime',
  'notice',
  'notice-case',
  'escalate',
  'acknowledge-escalation',
] as const satisfies readonly CaseCommandType[];

/** The citizen says what he thinks of it; the flow may still report what it has not heard the end of; a new calendar finds nothing to move. */
const AFTERWARDS = [
  'rate',
  'correct-verdict',
  'offer-handoff',
  'start-child',
  'end-child',
  'retime',
  'notice',
  'notice-case',
  'escalate',
] as const satisfies readonly CaseCommandType[];

/** The same for the case as a whole. */
export const caseCommands = {
  registered: [
    'accept-case',
    'correct-intake',
    'refuse-case',
    'request-intake-supplement',
    'supply-intake-supplement',
    'approve-second-supplement',
    'close-unsupplied',
    'withdraw',
    'stop',
    'retime',
    'notice-case',
  ],
  accepted: [...WORK, 'correct-intake', 'refuse-case', 'withdraw', 'answer-withdrawal', 'stop'],
  refused: AFTERWARDS,
  withdrawn: AFTERWARDS,
  stopped: AFTERWARDS,
  completed: ['return-result', 'remind-uncollected', ...AFTERWARDS],
  returned: AFTERWARDS,
} as const satisfies Record<CasePhase, readonly CaseCommandType[]>;

/**
 * @throws {DecidedAlready} when the request is taken back after its decision
 * @throws {CaseNotInState} when the case as a whole is not in a state for the command
 */
export function requireCaseAllows(state: CaseState, command: CaseCommandType): void {
  const allowed: readonly CaseCommandType[] = caseCommands[state.phase];
  if (allowed.includes(command)) return;
  const decided = state.phase === 'completed' || state.phase === 'returned';
  if (decided && command === 'withdraw') throw new DecidedAlready(state.code);
  throw new CaseNotInState(state.code, state.phase, command);
}

/** @throws {LegNotInState} when the leg is not in a state for the command */
export function requireLegAllows(leg: LegState, command: CaseCommandType): void {
  const allowed: readonly CaseCommandType[] = legCommands[leg.status];
  if (!allowed.includes(command)) throw new LegNotInState(leg.id, leg.status, command);
}
