import type { Role } from './permissions.js';
import type { SubmittedType } from './schema/submit-command.schema.js';

/** The relation to the case that gives the right to act: the agency of the leg, or the unit where the case came in or leaves. */
export type Standing = 'leg-agency' | 'receiving-unit' | 'returning-unit';

export interface CommandAuthority {
  readonly roles: readonly Role[];
  /** One of these is enough. */
  readonly standing: readonly Standing[];
}

const worksOnLeg = { roles: ['officer', 'approver', 'counter'], standing: ['leg-agency'] } as const;
const takesIn = { roles: ['counter'], standing: ['receiving-unit'] } as const;

/**
 * Who may ask for what. A new command does not compile until somebody says so.
 * Citizens act through the counter in this edition: supplements, payments and withdrawals are recorded there (domain.md §1.2, L17).
 */
export const commandAuthority = {
  'accept-case': takesIn,
  'refuse-case': takesIn,
  'offer-handoff': takesIn,
  'accept-handoff': worksOnLeg,
  'refuse-handoff': worksOnLeg,
  'return-handoff': worksOnLeg,
  'complete-step': worksOnLeg,
  'request-supplement': worksOnLeg,
  'supply-supplement': { roles: ['counter', 'officer', 'approver'], standing: ['receiving-unit', 'leg-agency'] },
  'record-payment': { roles: ['counter', 'officer'], standing: ['receiving-unit', 'leg-agency'] },
  withdraw: takesIn,
  stop: { roles: ['counter', 'approver'], standing: ['receiving-unit', 'leg-agency'] },
  'return-result': { roles: ['counter'], standing: ['returning-unit'] },
} as const satisfies Record<SubmittedType, CommandAuthority>;
