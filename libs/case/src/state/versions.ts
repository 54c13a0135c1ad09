import type { CaseEventType } from '../event.js';
import type { LegId } from '../leg-id.js';
import type { CaseState } from './case-state.js';
import { legOf } from './legs.js';

/** Facts that tell somebody something and leave open what may be decided. */
const TELLING: readonly CaseEventType[] = [
  'handoff.due-soon-noticed',
  'handoff.overdue-noticed',
  'escalation.raised',
  'escalation.acknowledged',
  'case.noticed',
  'apology.drafted',
  'result.reminded',
  'case.rated',
];

/** Whether a fact changes what may be decided, so that somebody who has not seen it must look again. */
export const changesDecisions = (type: CaseEventType): boolean => !TELLING.includes(type);

/** ETag of a case: seq of its last fact that changes what may be decided. */
export const caseVersion = (state: CaseState): number => state.version;

/**
 * ETag of a leg, for commands on it: seq of the last fact that changes what may be decided of it.
 * @throws {LegUnknown}
 */
export const legVersion = (state: CaseState, leg: LegId): number => legOf(state, leg).version;
