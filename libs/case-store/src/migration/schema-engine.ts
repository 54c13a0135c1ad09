import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';

/** The part of Prisma's schema engine that is used here. */
export interface SchemaEngine {
  applyMigrations(input: { migrationsList: MigrationList; filters: Filters }): Promise<{
    appliedMigrationNames: string[];
  }>;
  diff(input: DiffInput): Promise<{ exitCode: number; stdout: string | null }>;
}

export interface MigrationList {
  readonly baseDir: string;
  readonly lockfile: { readonly path: string; readonly content: string };
  readonly shadowDbInitScript: string;
  readonly migrationDirectories: readonly {
    readonly path: string;
    readonly migrationFile: {
      readonly path: string;
      readonly content: { readonly tag: 'ok'; readonly value: string };
    };
  }[];
}

interface Filters {
  readonly externalTables: readonly string[];
  readonly externalEnums: readonly string[];
}

type Files = readonly { readonly path: string; readonly content: string }[];
export type DiffTarget = { readonly tag: 'empty' } | { readonly tag: 'schemaDatamodel'; readonly files: Files };

interface DiffInput {
  readonly from: DiffTarget;
  readonly to: DiffTarget;
  readonly script: boolean;
  readonly shadowDatabaseUrl: null;
  readonly exitCode: boolean | null;
  readonly filters: Filters;
}

interface Options {
  readonly datamodels: readonly (readonly [string, string])[];
}

interface Glue {
  __wbg_set_wasm(exports: unknown): void;
  readonly SchemaEngine: {
    readonly new: (options: Options, log: (line: string) => void, adapter: unknown) => Promise<SchemaEngine>;
  };
}

/** TypeScript knows it from the DOM library only. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, () => void>> } }>;
};

export const noFilters: Filters = { externalTables: [], externalEnums: [] };

let glue: Promise<Glue> | undefined;

/** Sends a script whole, as one implicit transaction; the driver adapter would cut it at every semicolon, also inside functions. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

/**
 * Prisma's own schema engine compiled to WebAssembly, over the driver adapter: the engine binary that `prisma migrate`
 * downloads is not needed, the migration files are the same. Its connections end with `work`, and with them the
 * advisory lock that keeps two migrations apart.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  glue ??= loadGlue();
  const { SchemaEngine } = await glue;
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    return await work(await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter));
  } finally {
    await pool.end();
  }
}

async function loadGlue(): Promise<Glue> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(entry.replace(/\.js$/, '.wasm'));
  const bindings = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Glue;
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': withIdleTimers(bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return bindings;
}

/** The engine never clears the timer that limits its wait for the lock: it must not keep the process alive for that long. */
function withIdleTimers(bindings: Glue): object {
  const imports = Object.entries(bindings).map(([name, imported]) => [
    name,
    name.startsWith('__wbg_setTimeout') ? idleTimeout : imported,
  ]);
  return Object.fromEntries(imports);
}

const idleTimeout = (callback: () => void, milliseconds: number): NodeJS.Timeout =>
  setTimeout(callback, milliseconds).unref();
