import type { CaseCommand, DecisionContext } from '@lienthong/case';
import type { Instant, ProcedureCode } from '@lienthong/kernel';
import type { Pool } from 'pg';
import { covers, standInOf } from './stand-in.js';
import { readStandIns } from './stand-ins.queries.js';

type People = Pick<DecisionContext, 'isDelegated' | 'absenceOf'>;

/** What a decision may ask of the people that its command names: who acts for whom now, and who is away. Most name nobody. */
export async function peopleAsked(
  pool: Pool,
  command: CaseCommand,
  procedure: ProcedureCode,
  at: Instant,
): Promise<People> {
  const { by } = command;
  const acts = by.kind === 'officer' && by.onBehalfOf ? await readStandIns(pool, { at, delegate: by.officer }) : [];
  const away = 'officer' in command ? await readStandIns(pool, { at, officer: command.officer }) : [];
  return {
    isDelegated: (delegate, { officer, agency }) =>
      acts.some(
        (one) =>
          one.delegate === delegate && one.officer === officer && one.agency === agency && covers(one, procedure),
      ),
    absenceOf: (officer) => standInOf(officer, at, away),
  };
}
