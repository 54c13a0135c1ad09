import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseRoles, newPassword, type RolePasswords } from '@lienthong/case-store';

/** Passwords of the database roles, made once and kept in the home folder, for its user alone. */
export function rolePasswords(home: string): RolePasswords {
  const file = join(resolve(home), 'database-roles.json');
  if (!existsSync(file)) {
    const made = Object.fromEntries(Object.keys(databaseRoles).map((use) => [use, newPassword()]));
    mkdirSync(resolve(home), { recursive: true });
    writeFileSync(`${file}.part`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.part`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords;
}
