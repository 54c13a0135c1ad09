import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { AgencyBook } from '@lienthong/catalogue';
import { InvalidField } from '../../request-fields.js';
import type { EventLogWriter } from '../event-log.writer.js';
import type { Kinds, Relation, Value, ValueKind } from '../logged-case.js';
import { countObjects } from './object-counts.js';
import {
  Bystanders,
  FROM_THE_BEGINNING,
  type Known,
  kindsOfEvent,
  type OcelEvent,
  type OcelObject,
  objectKinds,
  ocelEvent,
  ocelObjects,
} from './ocel-model.js';
import { TableNames } from './table-names.js';

const COLUMNS: Readonly<Record<ValueKind, string>> = {
  string: 'TEXT',
  time: 'TIMESTAMP',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
};

/** The tables that do not depend on types. @see OCEL 2.0 specification, 6 (relational format) */
const LAYOUT = `
  CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL);
  CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL);
  CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES event_map_type (ocel_type));
  CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES object_map_type (ocel_type));
  CREATE TABLE event_object (
    ocel_event_id TEXT REFERENCES event (ocel_id), ocel_object_id TEXT REFERENCES object (ocel_id), ocel_qualifier TEXT,
    PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier));
  CREATE TABLE object_object (
    ocel_source_id TEXT REFERENCES object (ocel_id), ocel_target_id TEXT REFERENCES object (ocel_id), ocel_qualifier TEXT,
    PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier));
`;

/** OCEL 2.0 as a SQLite database, made in one transaction; the file is nobody's before it is whole, so it needs no journal. */
export async function openOcelSqliteWriter(
  folder: string,
  name: string,
  agencies: Pick<AgencyBook, 'find'>,
): Promise<EventLogWriter> {
  const path = join(folder, name);
  const tables = new OcelTables(await openDatabase(path));
  const bystanders = new Bystanders();
  const counts = countObjects();
  const add = (object: OcelObject) => {
    counts.add(object.type);
    tables.addObject(object);
  };
  return {
    write: async (one) => {
      for (const event of one.events) {
        bystanders.see(event);
        tables.addEvent(ocelEvent(event));
      }
      for (const object of ocelObjects(one)) add(object);
    },
    end: async () => {
      for (const object of bystanders.objects(agencies)) add(object);
      tables.end();
      const file = await open(path, 'r+');
      await file.sync();
      await file.close();
      return counts.counts;
    },
    close: async () => tables.close(),
  };
}

/** @throws {InvalidField} on a Node that has no SQLite */
async function openDatabase(path: string): Promise<DatabaseSync> {
  const sqlite = await import('node:sqlite').catch(() => undefined);
  if (sqlite) return new sqlite.DatabaseSync(path);
  throw new InvalidField('--container', 'sqlite', {
    vi: `Node ${process.version} không có SQLite; cần Node 24, hoặc dùng --container json`,
    en: `Node ${process.version} has no SQLite; Node 24 is needed, or --container json`,
  });
}

/** The tables of a log, those of a type made when the first of its kind comes. */
class OcelTables {
  private readonly statements = new Map<string, StatementSync>();
  private readonly names = { event: new TableNames(), object: new TableNames() };

  constructor(private readonly database: DatabaseSync) {
    // references are looked at once, at the end: an agency is written after the events that name it
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN');
    database.exec(LAYOUT);
    for (const [type, kinds] of Object.entries(objectKinds))
      this.declare('object', type, kinds, 'ocel_changed_field TEXT');
  }

  addEvent({ id, type, at, values, relations }: OcelEvent): void {
    const kinds = kindsOfEvent(type);
    if (!this.statements.has(`event/${type}`)) this.declare('event', type, kinds);
    this.run('INSERT INTO event VALUES (?, ?)', [id, type]);
    this.statements.get(`event/${type}`)?.run(id, at, ...cells(kinds, values));
    this.relate('event_object', id, relations);
  }

  addObject({ id, type, values, changes, relations }: OcelObject): void {
    const kinds = objectKinds[type];
    const insert = this.statements.get(`object/${type}`);
    this.run('INSERT INTO object VALUES (?, ?)', [id, type]);
    insert?.run(id, FROM_THE_BEGINNING, null, ...cells(kinds, values));
    for (const { name, value, at } of changes) insert?.run(id, at, name, ...cells(kinds, { [name]: value }));
    this.relate('object_object', id, relations);
  }

  end(): void {
    const dangling = this.database.prepare('PRAGMA foreign_key_check').all();
    if (dangling.length > 0)
      throw new Error(`${dangling.length} references to nothing: ${JSON.stringify(dangling[0])}`);
    this.database.exec('COMMIT');
    this.close();
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  private declare(of: 'event' | 'object', type: string, kinds: Kinds, extra?: string): void {
    const map = this.names[of].of(type);
    const columns = [
      `ocel_id TEXT${of === 'event' ? ' PRIMARY KEY' : ''} REFERENCES ${of} (ocel_id)`,
      'ocel_time TIMESTAMP',
      ...(extra ? [extra] : []),
      ...Object.entries(kinds).map(([name, kind]) => `"${name}" ${COLUMNS[kind]}`),
    ];
    this.database.exec(`CREATE TABLE "${of}_${map}" (${columns.join(', ')})`);
    this.run(`INSERT INTO ${of}_map_type VALUES (?, ?)`, [type, map]);
    const places = columns.map(() => '?').join(', ');
    this.statements.set(`${of}/${type}`, this.database.prepare(`INSERT INTO "${of}_${map}" VALUES (${places})`));
  }

  private relate(table: 'event_object' | 'object_object', id: string, relations: readonly Relation[]): void {
    for (const relation of relations)
      this.run(`INSERT INTO ${table} VALUES (?, ?, ?)`, [id, relation.id, relation.qualifier]);
  }

  private run(sql: string, values: readonly string[]): void {
    const statement = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, statement);
    statement.run(...values);
  }
}

function cells(kinds: Kinds, values: Known): (string | number | null)[] {
  return Object.keys(kinds).map((name) => cell(values[name]));
}

const cell = (value: Value | undefined): string | number | null =>
  value === undefined ? null : typeof value === 'boolean' ? Number(value) : value;
