import { allot, type Term } from '@lienthong/calendar';
import type { CommandOf } from '../command.js';
import type { DecisionContext } from '../decision.js';
import { GroundUnknown } from '../ground/ground.errors.js';
import type { AppointmentState } from '../state/appointment-state.js';
import { ExtensionTooLong } from './extension.errors.js';

/** An extension is exact unless its law says otherwise. */
export const extensionTerm = (term: Term): Term => ({ ...term, rule: term.rule ?? 'exact' });

/**
 * Where a definition names the laws that extend it, no other does, and none by more than it allows.
 * @throws {GroundUnknown} {ExtensionTooLong}
 * @see time.md §4, extension: statutory
 */
export function requireAllowedExtension(
  { ground, term, leg }: CommandOf<'extend-by-law'>,
  { dueAt }: AppointmentState,
  { definition, calendar }: Pick<DecisionContext, 'definition' | 'calendar'>,
): void {
  const { extensions = [] } = definition;
  if (extensions.length === 0) return;
  const rule = extensions.find((one) => one.ground === ground);
  if (!rule)
    throw new GroundUnknown(
      'ground',
      ground,
      extensions.map((one) => one.ground),
    );
  const until = (amount: Term) => allot(extensionTerm(amount), dueAt, calendar).dueAt;
  if (until(term) > until(rule.most)) throw new ExtensionTooLong(leg, ground, until(rule.most));
}
