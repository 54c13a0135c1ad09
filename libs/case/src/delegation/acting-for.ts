import type { OfficerId } from '@lienthong/kernel';
import type { CaseCommand } from '../command.js';
import type { DecisionContext } from '../decision.js';
import { NotDelegated, OfficerAbsent } from './delegation.errors.js';

/**
 * The command as the officer would say it for whom somebody acts: the rules look at his authority, the fact names both.
 * @throws {NotDelegated} outside the dates and the scope of the delegation
 * @see domain.md R13, L18
 */
export function actingFor<Command extends CaseCommand>(command: Command, context: DecisionContext): Command {
  const { by } = command;
  if (by.kind !== 'officer' || !by.onBehalfOf) return command;
  const { officer, agency } = by.onBehalfOf;
  if (!context.isDelegated?.(by.officer, by.onBehalfOf)) throw new NotDelegated(officer);
  return { ...command, by: { kind: 'officer', officer, agency } };
}

/** @throws {OfficerAbsent} naming who stands in, when the officer is away */
export function requirePresent(officer: OfficerId, context: DecisionContext): void {
  const absence = context.absenceOf?.(officer);
  if (absence) throw new OfficerAbsent(officer, absence.delegate);
}
