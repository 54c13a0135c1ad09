import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestDatabase, testDatabase } from '@lienthong/testing';
import { type OcelDocument, ocelFaults } from '../log-export/testing/ocel-rules.js';
import { readCsv } from '../log-export/testing/read-csv.js';
import { readXml } from '../log-export/testing/read-xml.js';
import { toldProvince } from '../log-export/testing/told-province.js';
import { attributeOf, of, xesFaults } from '../log-export/testing/xes-rules.js';
import { lienthong } from '../testing/lienthong.js';

const folder = mkdtempSync(join(tmpdir(), 'round-trip-'));
const before = { ...process.env };
const databases: { drop(): Promise<void> }[] = [];

afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true, force: true });
  for (const database of databases) await database.drop();
});

async function emptyProvince(): Promise<TestDatabase> {
  const database = await testDatabase();
  databases.push(database);
  process.env.DATABASE_URL = database.url;
  return database;
}
const place = (name: string) => join(folder, name);

async function exported(name: string, ...options: string[]) {
  const { code, out } = await lienthong(['export', 'eventlog', '--out', place(name), '--json', ...options]);
  expect(code).toBe(0);
  return JSON.parse(out) as { readonly cases: number; readonly events: number; readonly leftOut: number };
}

async function imported(name: string, mapping: string) {
  const { code, out } = await lienthong([
    'import',
    'eventlog',
    place(name),
    '--mapping',
    mapping,
    '--no-wait',
    '--json',
  ]);
  return { code, report: JSON.parse(out) };
}

describe('the log of an older system', () => {
  /** Labels as people once made them: two cases of three rows and one. */
  const ACTIVITIES = ['"Nhận" & <ghi>', '=cmd|calc', "O'Brien, 'duyệt'", 'case.accepted'];
  const rows = [
    [
      'hs-1',
      ACTIVITIES[0],
      '2011-10-02 09:30',
      'Phòng <A>',
      'Nguyễn Văn Mẫu',
      '2011-10-02 09:00',
      '2011-10-30',
      '2011-10-20 10:00',
    ],
    ['hs-1', ACTIVITIES[1], '2011-10-02 09:30', 'Phòng <A>', '', '2011-10-02 09:00', '2011-10-30', '2011-10-20 10:00'],
    [
      'hs-1',
      ACTIVITIES[2],
      '2011-10-20 10:00',
      'Phòng & B',
      'Trần Thị Mẫu',
      '2011-10-02 09:00',
      '2011-10-30',
      '2011-10-20 10:00',
    ],
    // in October there, in November here
    ['hs-2', ACTIVITIES[3], '2011-10-31 23:30', 'Phòng & B', 'Trần Thị Mẫu', '2011-10-31 23:30', '', ''],
  ];

  beforeAll(async () => {
    await emptyProvince();
    const quoted = (value = '') => `"${value.replaceAll('"', '""')}"`;
    const head = ['id', 'what', 'when', 'who', 'officer', 'came', 'due', 'ended'];
    writeFileSync(place('old.csv'), [head, ...rows].map((row) => row.map(quoted).join()).join('\n'));
    writeFileSync(
      place('old.yaml'),
      `case: id\nactivity: what\ntime: when\nagency: who\nofficer: officer\nprocedure: { value: Giấy phép cũ }
attributes: { startedAt: came, dueAt: due, endedAt: ended, field: { value: "môi trường" } }
timeZone: Europe/Amsterdam\nsource: cu\n`,
    );
    expect((await imported('old.csv', place('old.yaml'))).code).toBe(0);
  });

  it('is exported with as many cases and events as it had, under its own names and times', async () => {
    expect(await exported('old.xes', '--format', 'xes')).toMatchObject({ cases: 2, events: 4, leftOut: 0 });
    const log = readXml(readFileSync(place('old.xes'), 'utf8'));
    expect(xesFaults(log)).toEqual([]);
    const [one, two] = of(log, 'trace');
    const said = (key: string) =>
      [one!, two!].flatMap((trace) => of(trace, 'event').map((event) => attributeOf(event, key)));
    expect(said('concept:name')).toEqual(ACTIVITIES);
    expect(said('fact')).toEqual(ACTIVITIES.map(() => 'activity.imported'));
    expect(said('time:timestamp').at(-1)).toBe('2011-11-01T05:30:00.000+07:00');
    expect(said('org:group')).toEqual(rows.map((row) => row[3]));
    const trace = {
      origin: 'imported',
      procedure: 'Giấy phép cũ',
      field: 'môi trường',
      timeliness: 'early',
      status: 'ended',
    };
    for (const [key, value] of Object.entries(trace)) expect(attributeOf(one!, key)).toBe(value);
    expect([attributeOf(two!, 'status'), attributeOf(two!, 'endedAt')]).toEqual(['running', undefined]);
    expect(readFileSync(place('old.xes'), 'utf8')).not.toMatch(/Nguyễn Văn|Trần Thị/);
  });

  it('has its activities as types of events in OCEL 2.0', async () => {
    const report = await exported('old.json', '--format', 'ocel2');
    const log = JSON.parse(readFileSync(place('old.json'), 'utf8')) as OcelDocument;
    expect(ocelFaults(log)).toEqual([]);
    expect(log.events.map(({ type }) => type)).toEqual(ACTIVITIES);
    expect(await exported('old.sqlite', '--format', 'ocel2')).toMatchObject({ cases: 2, events: 4 });
    expect(report).toMatchObject({ objects: { case: 2, leg: 0, agency: 2, officer: 2 } });
    const database = new DatabaseSync(place('old.sqlite'), { readOnly: true });
    const types = database.prepare('SELECT ocel_type FROM event_map_type ORDER BY rowid').all();
    expect(types.map((row) => row.ocel_type)).toEqual(ACTIVITIES);
    database.close();
  });

  it('is chosen by its own agencies, procedure and days of its own time zone', async () => {
    const count = async (...options: string[]) => (await exported('f.csv', '--format', 'csv', ...options)).cases;
    expect(await count('--agency', 'Phòng <A>')).toBe(1);
    expect(await count('--agency', 'Phòng & B')).toBe(2);
    expect(await count('--procedure', 'Giấy phép cũ')).toBe(2);
    expect(await count('--from', '2011-10-03', '--to', '2011-10-31')).toBe(1);
    expect(await count('--from', '2011-11-01')).toBe(0);
  });
});

describe('our own log', () => {
  let counts: { readonly cases: number; readonly events: number };

  beforeAll(async () => {
    const province = await toldProvince();
    databases.push({ drop: province.close });
    process.env.DATABASE_URL = province.database.url;
    const { cases, events } = await exported('own.csv', '--format', 'csv');
    counts = { cases, events };
    expect(await exported('own.xes', '--format', 'xes')).toMatchObject(counts);
  }, 120_000);

  it.each(['own.csv', 'own.xes'])(
    '%s is imported elsewhere by the mapping beside the table, and no row is lost',
    async (name) => {
      await emptyProvince();
      const { code, report } = await imported(name, place('own.csv.mapping.yaml'));
      expect([code, report]).toMatchObject([0, { badRowCount: 0, changedRowCount: 0 }]);
      const again = `again-${name}.csv`;
      const { cases, events } = await exported(again, '--format', 'csv');
      expect({ cases, events }).toEqual(counts);
      const read = (file: string) => readCsv(readFileSync(place(file), 'utf8'));
      const told = (row: Readonly<Record<string, string>>, code: string) =>
        JSON.stringify([
          code,
          ...['concept:name', 'time:timestamp', 'org:group', 'case:procedure', 'case:dueAt', 'case:endedAt'].map(
            (key) => row[key],
          ),
        ]);
      const then = read('own.csv').map((row) => told(row, row['case:concept:name']!));
      const now = read(again).map((row) => told(row, row['case:concept:name']!.replace('IMP-lienthong-', '')));
      expect(now.sort()).toEqual(then.sort());
    },
  );
});
