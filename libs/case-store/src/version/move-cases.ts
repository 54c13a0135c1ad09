import type { Actor } from '@lienthong/case';
import { type CaseCode, type CommandId, DomainError, type Instant } from '@lienthong/kernel';
import { applyCommand } from '../command/apply-command.js';
import type { StoreAccess } from '../command/command-slip.js';
import type { Personal } from '../person-data/personal-data.js';

/** A move of many cases, as one approver decides it. */
export interface CaseMoves {
  readonly version: number;
  readonly cases: readonly CaseCode[];
  readonly by: Actor;
  /** Why: kept beside each case. */
  readonly reason: Personal[string];
  /** Fixed by the sender: a repeat moves none twice. */
  readonly moveId: CommandId;
}

/** What became of one case of a move. */
export interface CaseMoved {
  readonly caseCode: CaseCode;
  readonly moved: boolean;
  readonly dueAt?: Instant;
  readonly refusal?: { readonly code: string; readonly details: Readonly<Record<string, string | number>> };
}

/** Moves cases one by one: a case that cannot move is told, and stops no other. */
export async function moveCases(
  access: StoreAccess,
  { version, cases, by, reason, moveId }: CaseMoves,
): Promise<readonly CaseMoved[]> {
  const results: CaseMoved[] = [];
  for (const caseCode of cases) {
    try {
      const slip = { commandId: moveId, by, personal: { reason } };
      const { state } = await applyCommand(access, caseCode, { type: 'move-version', version }, slip);
      const dueAt = state.appointments.findLast(({ met }) => !met)?.dueAt;
      results.push({ caseCode, moved: state.procedure.version === version, ...(dueAt ? { dueAt } : {}) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ caseCode, moved: false, refusal: { code: error.code, details: error.details } });
    }
  }
  return results;
}
