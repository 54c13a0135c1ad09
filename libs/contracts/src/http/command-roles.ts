import type { Role } from './permissions.js';
import type { SubmittedType } from './schema/submit-command.schema.js';

/** Whoever works on a leg: counters too, where a step belongs to the intake unit. */
const workers = ['officer', 'approver', 'counter'] as const;

/**
 * Which roles may ask for what; of which agency they must be, the core decides (who holds the leg, where the case came in).
 * A new command does not compile until somebody says so. Citizens act through the counter in this edition: supplements,
 * payments and withdrawals are recorded there. Supervisors direct who works on what, say that they know of a delay, and look on
 * otherwise; auditors look on.
 * @see domain.md §1.2, L17
 */
export const commandRoles = {
  'accept-case': ['counter'],
  'correct-intake': ['counter'],
  'refuse-case': ['counter', 'officer', 'approver'],
  'request-intake-supplement': ['counter'],
  'supply-intake-supplement': ['counter'],
  'offer-handoff': ['counter'],
  'accept-handoff': workers,
  'refuse-handoff': workers,
  'recall-handoff': workers,
  reassign: [...workers, 'supervisor'],
  'move-handoff': ['approver'],
  'return-handoff': workers,
  'complete-step': workers,
  'set-term': ['officer', 'approver'],
  'ask-more-data': workers,
  'request-supplement': workers,
  'supply-supplement': workers,
  'approve-second-supplement': ['approver'],
  'close-unsupplied': workers,
  'record-payment': workers,
  apologise: ['officer', 'approver'],
  'extend-by-law': ['approver'],
  // whoever heads an agency, or stands in for him
  'acknowledge-escalation': ['supervisor', 'approver'],
  'move-version': ['approver'],
  withdraw: ['counter'],
  'answer-withdrawal': workers,
  stop: ['counter', 'approver'],
  'correct-verdict': ['approver'],
  'remind-uncollected': ['counter'],
  'return-result': ['counter'],
  rate: ['counter'],
} as const satisfies Record<SubmittedType, readonly Role[]>;

export const mayAsk = (held: readonly string[], command: SubmittedType): boolean =>
  commandRoles[command].some((role) => held.includes(role));

/** Roles that direct the work of their agency: they may give it to somebody else than who holds it. */
export const directsWork = (held: readonly string[]): boolean =>
  held.includes('supervisor') || held.includes('approver');

/** Who may open which kind of case. */
export const openingRoles = {
  administrative: ['counter'],
  internal: ['counter', 'officer', 'approver'],
} as const satisfies Record<string, readonly Role[]>;

export const mayOpen = (held: readonly string[], kind: keyof typeof openingRoles): boolean =>
  openingRoles[kind].some((role) => held.includes(role));
