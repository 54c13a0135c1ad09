import type { PlainDate, ProcedureCode } from '@lienthong/kernel';
import type { StoreAccess } from '../command/command-slip.js';
import { type CaseMoved, type CaseMoves, moveCases } from './move-cases.js';
import { movePile, type PileMoved, type PileMoves } from './move-pile.js';
import { retireVersion } from './retire-version.js';
import { type CaseImpact, type ImpactScope, versionImpact } from './version-impact.js';

/** Versions of procedures, and the running cases that stand on them. Publishing is the store's own. */
export interface Versions {
  /** From that day on it takes no new case; running ones stay. @returns whether it is new */
  retire(code: ProcedureCode, version: number, on: PlainDate): Promise<boolean>;
  /** What a move to a version would do to every running case on another one, or of a part of them; nothing is written. */
  impact(code: ProcedureCode, version: number, scope?: ImpactScope): AsyncGenerator<readonly CaseImpact[]>;
  /** Moves cases by decision of an approver, with what became of each. */
  move(moves: CaseMoves): Promise<readonly CaseMoved[]>;
  /** The same for the next cases of a pile, whoever they are. */
  movePile(moves: PileMoves): Promise<PileMoved>;
}

/** The versions of a store. */
export function openVersions(access: StoreAccess): Versions {
  return {
    retire: (code, version, on) => retireVersion(access, code, version, on),
    impact: (code, version, scope) => versionImpact(access, code, version, scope),
    move: (moves) => moveCases(access, moves),
    movePile: (moves) => movePile(access, moves),
  };
}
