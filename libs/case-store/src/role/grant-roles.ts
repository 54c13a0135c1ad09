import { randomBytes } from 'node:crypto';
import { Client, DatabaseError } from 'pg';

/** The roles of the applications. `cases` is for API, worker and command line, `relay` for the outbox, `indicators` for the figures. */
export const databaseRoles = {
  cases: 'lienthong_cases',
  relay: 'lienthong_relay',
  indicators: 'lienthong_indicators',
} as const;

export type RoleUse = keyof typeof databaseRoles;
export type RolePasswords = Readonly<Record<RoleUse, string>>;

/** A password that nobody has to remember. */
export const newPassword = (): string => randomBytes(18).toString('base64url');

/** Roles belong to the whole server: two databases that are set up at once meet there, and one of them is told so. */
const MET = ['XX000', '23505', '42710'];
const ATTEMPTS = 10;

/**
 * Creates the roles where they are missing, sets their passwords, and grants each exactly what it needs. Repeating it
 * changes nothing. Facts and published procedures may be added by `cases`, and changed by nobody.
 *
 * @param databaseUrl as the owner of the database, who may create roles
 */
export async function grantRoles(databaseUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let attempt = 1; !(await granted(client, passwords, attempt === ATTEMPTS)); attempt += 1);
  } finally {
    await client.end();
  }
}

async function granted(client: Client, passwords: RolePasswords, isLast: boolean): Promise<boolean> {
  try {
    await client.query('BEGIN');
    for (const use of Object.keys(databaseRoles) as RoleUse[]) {
      const role = databaseRoles[use];
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      const verb = rowCount ? 'ALTER' : 'CREATE';
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(passwords[use])}`);
    }
    await client.query(GRANTS);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    if (!isLast && error instanceof DatabaseError && MET.includes(error.code ?? '')) return false;
    throw error;
  }
}

/** The same database, as one of the roles. */
export function urlAs(databaseUrl: string, use: RoleUse, passwords: RolePasswords): string {
  const url = new URL(databaseUrl);
  url.username = databaseRoles[use];
  url.password = passwords[use];
  return url.href;
}

const { cases, relay, indicators } = databaseRoles;
const GRANTS = `
REVOKE ALL ON ALL TABLES IN SCHEMA cases FROM PUBLIC, ${cases}, ${relay}, ${indicators};
GRANT USAGE ON SCHEMA cases TO ${cases}, ${relay};
GRANT SELECT, INSERT ON
  cases.case_event, cases.outbox, cases.command, cases.intake, cases.procedure_version,
  cases.organisation_change, cases.calendar_version, cases.procedure_retirement TO ${cases};
GRANT SELECT, INSERT, UPDATE ON cases.case_record, cases.case_leg, cases.case_escalation, cases.code_counter,
  cases.office_holding,
  cases.stand_in, cases.imported_case TO ${cases};
GRANT SELECT, INSERT, DELETE ON cases.person_data, cases.imported_source TO ${cases};
GRANT USAGE ON SEQUENCE cases.outbox_position_seq, cases.calendar_version_position_seq TO ${cases};
GRANT SELECT ON cases.case_event TO ${relay};
GRANT SELECT, UPDATE, DELETE ON cases.outbox TO ${relay};
CREATE SCHEMA IF NOT EXISTS indicators;
GRANT USAGE, CREATE ON SCHEMA indicators TO ${indicators};
`;
