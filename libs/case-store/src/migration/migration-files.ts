import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from './schema-engine.js';

const PRISMA_FOLDER = new URL('../../prisma/', import.meta.url);

/** The Prisma schema of the tables. */
export const readSchema = (): Promise<string> => readFile(new URL('schema.prisma', PRISMA_FOLDER), 'utf8');

/** The migration files in their order, as Prisma Migrate reads them. */
export async function readMigrations(): Promise<MigrationList> {
  const base = new URL('migrations/', PRISMA_FOLDER);
  const entries = await readdir(base, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const directories = names.map(async (path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: await readFile(new URL(`${path}/migration.sql`, base), 'utf8') } as const,
    },
  }));
  return {
    baseDir: fileURLToPath(base),
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(new URL('migration_lock.toml', base), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(directories),
  };
}
