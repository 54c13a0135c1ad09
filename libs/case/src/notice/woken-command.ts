import type { Instant } from '@lienthong/kernel';
import type { CaseCommandData } from '../command.js';
import { rungOfKind } from '../escalation/rung.js';
import type { WakeUp, WarningKind } from '../fact-values.js';
import type { LegId } from '../leg-id.js';

export type WokenCommand =
  | ({ readonly type: 'notice' } & CaseCommandData['notice'])
  | ({ readonly type: 'escalate' } & CaseCommandData['escalate']);

/** What is asked of a leg when the instant of one of its wake-ups has come. */
export function wokenCommand(leg: LegId, kind: WakeUp['kind'], dueAt: Instant): WokenCommand {
  const rung = rungOfKind(kind);
  if (rung !== undefined) return { type: 'escalate', leg, rung, dueAt };
  // what is no rung is a warning, which the compiler cannot follow through a look-up
  return { type: 'notice', leg, kind: kind as WarningKind, dueAt };
}
