import { readMigrations, readSchema } from './migration-files.js';
import { noFilters, withSchemaEngine } from './schema-engine.js';

/**
 * Brings the schema `cases` of a database up to date; what is applied already stays as it is.
 *
 * @returns names of the migrations applied now, in order
 */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const migrationsList = await readMigrations();
  return withSchemaEngine(databaseUrl, await readSchema(), async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return appliedMigrationNames;
  });
}

/** SQL that makes the tables of the Prisma schema from nothing: what the migrations together must say as well. */
export async function schemaScript(databaseUrl: string): Promise<string> {
  const schema = await readSchema();
  return withSchemaEngine(databaseUrl, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? '';
  });
}

/** Equal as long as the migrations are: two databases migrated under one mark are the same. */
export async function schemaFingerprint(): Promise<string> {
  return JSON.stringify((await readMigrations()).migrationDirectories);
}
