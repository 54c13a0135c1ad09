import type { CaseCode, PersonDataId } from '@lienthong/kernel';
import type { Pool } from 'pg';
import type { PrismaClient } from '../generated/client.js';
import type { PersonalEntry } from './personal-data.js';

export interface PersonRecord extends PersonalEntry {
  readonly id: PersonDataId;
  readonly caseCode: CaseCode;
}

/** What is kept under opaque ids; an erased one is missing. */
export async function readPersons(
  prisma: PrismaClient,
  ids: readonly PersonDataId[],
): Promise<readonly PersonRecord[]> {
  const rows = await prisma.personData.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, caseCode: true, kind: true, body: true },
    orderBy: { id: 'asc' },
  });
  return rows as readonly { id: string; caseCode: string; kind: string; body: unknown }[] as readonly PersonRecord[];
}

/** More than any person or firm files; whoever files more is not found by this list, but by the codes of the cases. */
const MOST_OF_A_PERSON = 10_000;

/**
 * Codes of the cases of which an entry of that kind has exactly these members, newest entry first. Of applicants the one of
 * now: who was named by mistake asked for nothing.
 */
export async function findCasesByPerson(
  pool: Pool,
  kind: string,
  members: Readonly<Record<string, unknown>>,
): Promise<readonly CaseCode[]> {
  const { rows } = await pool.query<{ case_code: CaseCode }>({
    name: 'cases-by-person',
    text: `SELECT case_code FROM cases.person_data WHERE kind = $1 AND body @> $2::jsonb
        AND (kind <> 'applicant' OR NOT EXISTS (SELECT FROM cases.case_record AS record
          WHERE record.case_code = person_data.case_code AND record.applicant_id IS DISTINCT FROM person_data.id))
      GROUP BY case_code ORDER BY max(recorded_at) DESC, case_code LIMIT $3`,
    values: [kind, JSON.stringify(members), MOST_OF_A_PERSON],
  });
  return rows.map((row) => row.case_code);
}

/**
 * Erases what is said of a person, with the salt that its hash in the facts stands on.
 * The facts stay as they are and their chain still verifies; nobody can tell any more whom they were about.
 */
export async function erasePerson(prisma: PrismaClient, id: PersonDataId): Promise<boolean> {
  const { count } = await prisma.personData.deleteMany({ where: { id } });
  return count > 0;
}
