import type { AgencyCode, CaseCode, CommandId, ProcedureCode } from '@lienthong/kernel';
import type { Pool } from 'pg';
import type { StoreAccess } from '../command/command-slip.js';
import { type CaseMoved, type CaseMoves, moveCases } from './move-cases.js';
import { type Pile, versionImpact } from './version-impact.js';

/** A move of the cases of a pile, as one approver decides it: of those that his agency solves. */
export interface PileMoves extends Omit<CaseMoves, 'cases'> {
  readonly code: ProcedureCode;
  readonly pile: Exclude<Pile, 'stays'>;
  readonly solvedBy: AgencyCode;
  /** After this code, in the order of codes. */
  readonly after?: CaseCode;
  /** 200 at most, and unless given. */
  readonly limit?: number;
}

export interface PileMoved {
  /** What became of each case, in the order of their codes. */
  readonly cases: readonly CaseMoved[];
  /** Asks for the rest of the pile; absent where there is none. */
  readonly next?: CaseCode;
}

const MOST = 200;

/**
 * Moves the next cases of a pile. A repeat under the same id answers for the cases that it has moved already, and moves none
 * twice; a case that cannot move is told, and stops no other.
 * @throws {ProcedureUnknown}
 */
export async function movePile(
  access: StoreAccess,
  { code, pile, solvedBy, after, limit = MOST, ...moves }: PileMoves,
): Promise<PileMoved> {
  const most = Math.min(limit, MOST);
  const standing: CaseCode[] = [];
  const scope = { solvedBy, ...(after ? { after } : {}) };
  for await (const page of versionImpact(access, code, moves.version, scope)) {
    standing.push(...page.filter((one) => one.pile === pile).map(({ caseCode }) => caseCode));
    if (standing.length > most) break;
  }
  const part = { moveId: moves.moveId, after: after ?? '', limit: most + 1 };
  const codes = await withMoved(access.pool, standing, part);
  const cases = await moveCases(access, { ...moves, cases: codes.slice(0, most) });
  const next = codes.length > most ? codes[most - 1] : undefined;
  return { cases, ...(next ? { next } : {}) };
}

/** These cases, and those for which the command was carried out already, after a code and in the order of codes. */
async function withMoved(
  pool: Pool,
  standing: readonly CaseCode[],
  { moveId, after, limit }: { readonly moveId: CommandId; readonly after: string; readonly limit: number },
): Promise<readonly CaseCode[]> {
  const { rows } = await pool.query<{ case_code: CaseCode }>({
    name: 'cases-of-a-move',
    text: `SELECT case_code FROM (SELECT unnest($1::text[])
        UNION SELECT case_code FROM cases.command WHERE command_id = $2 AND case_code > $3) AS part (case_code)
      ORDER BY case_code LIMIT $4`,
    values: [standing, moveId, after, limit],
  });
  return rows.map((row) => row.case_code);
}
