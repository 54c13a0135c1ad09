import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ObjectCounts } from '../log-export/event-log.writer.js';
import { type OcelDocument, ocelFaults } from '../log-export/testing/ocel-rules.js';
import { readCsv } from '../log-export/testing/read-csv.js';
import { readXml } from '../log-export/testing/read-xml.js';
import { toldProvince } from '../log-export/testing/told-province.js';
import { attributeOf, of, xesFaults } from '../log-export/testing/xes-rules.js';
import { lienthong } from '../testing/lienthong.js';

interface Report {
  readonly file: string;
  readonly cases: number;
  readonly events: number;
  readonly objects?: ObjectCounts;
  readonly total: number;
  readonly leftOut: number;
}

const folder = mkdtempSync(join(tmpdir(), 'event-log-'));
const before = { ...process.env };
let province: Awaited<ReturnType<typeof toldProvince>>;
/** What the store says of itself, case by case. */
const facts: { readonly caseCode: string; readonly type: string }[] = [];

beforeAll(async () => {
  province = await toldProvince();
  process.env.DATABASE_URL = province.database.url;
  await province.store.withWholeCases({}, async ({ pages }) => {
    for await (const page of pages()) facts.push(...page.flat());
  });
}, 120_000);
afterAll(async () => {
  process.env = before;
  rmSync(folder, { recursive: true, force: true });
  await province?.close();
});

/** Kinds of fact that tell nobody of work. */
const BOOKKEEPING = [
  ...['appointment.set', 'appointment.met', 'verdict.frozen', 'slip.issued', 'handoff.retimed', 'intake.retimed'],
  ...['case.noticed', 'handoff.due-soon-noticed', 'handoff.overdue-noticed', 'apology.drafted'],
];
const told = () => facts.filter(({ type }) => !BOOKKEEPING.includes(type));
const codes = () => new Set(facts.map(({ caseCode }) => caseCode));

async function exported(name: string, ...options: string[]): Promise<Report> {
  const { code, out, err } = await lienthong(['export', 'eventlog', '--out', join(folder, name), '--json', ...options]);
  expect([code, err]).toEqual([0, expect.stringMatching(/^(đã ghi \d+\/\d+ hồ sơ\n)*$/)]);
  return JSON.parse(out) as Report;
}
const textOf = ({ file }: Report) => readFileSync(file, 'utf8');
const sum = (counts: ObjectCounts | undefined) => Object.values(counts ?? {}).reduce((all, count) => all + count, 0);

it('the told cases are of many kinds', () => {
  const kinds = new Set(facts.map(({ type }) => type));
  for (const kind of ['child.ended', 'handoff.returned', 'supplement.requested', 'case.withdrawn', 'payment.recorded'])
    expect(kinds).toContain(kind);
});

it('XES is valid, and holds a trace a case and an event a fact that tells of work', async () => {
  const report = await exported('log.xes', '--format', 'xes');
  const log = readXml(textOf(report));
  expect(xesFaults(log)).toEqual([]);
  const traces = of(log, 'trace');
  expect(traces.map((trace) => attributeOf(trace, 'concept:name'))).toEqual([...codes()].sort());
  const events = traces.flatMap((trace) => of(trace, 'event'));
  expect(events.map((event) => attributeOf(event, 'fact')).sort()).toEqual(
    told()
      .map(({ type }) => type)
      .sort(),
  );
  expect(report).toMatchObject({ cases: traces.length, events: events.length, total: traces.length, leftOut: 0 });
  for (const trace of traces) {
    const times = of(trace, 'event').map((event) => attributeOf(event, 'time:timestamp'));
    expect(times).toEqual([...times].sort());
  }
  const sentBack = traces.find((trace) => attributeOf(trace, 'concept:name') === province.reworked)!;
  const again = of(sentBack, 'event').filter((event) => attributeOf(event, 'concept:instance')?.includes('.2.'));
  expect(again.map((event) => attributeOf(event, 'lifecycle:transition'))).toEqual(['schedule']);
});

it('CSV says the same, a row an event, and how to read it again lies beside it', async () => {
  const report = await exported('log.csv', '--format', 'csv');
  const rows = readCsv(textOf(report));
  expect([rows.length, new Set(rows.map((row) => row['case:concept:name'])).size]).toEqual([
    ...[report.events, report.cases],
  ]);
  expect(report).toMatchObject({ cases: codes().size, events: told().length });
  const mapping = readFileSync(`${report.file}.mapping.yaml`, 'utf8');
  for (const [, column = ''] of mapping.matchAll(/^ *(?!source|timeZone)\w+: ([\w:]+)$/gm))
    expect(Object.keys(rows[0]!)).toContain(column);
});

it('OCEL 2.0 as JSON keeps the rules of the standard, and every reference leads somewhere', async () => {
  const report = await exported('log.json', '--format', 'ocel2');
  const log = JSON.parse(textOf(report)) as OcelDocument;
  expect(ocelFaults(log)).toEqual([]);
  const count = (type: string) => log.objects.filter((object) => object.type === type).length;
  const objects = { case: count('case'), leg: count('leg'), agency: count('agency'), officer: count('officer') };
  expect(report).toMatchObject({ cases: objects.case, events: log.events.length, objects });
  expect([objects.case, log.events.length]).toEqual([codes().size, told().length]);
  expect(objects.leg).toBe(facts.filter(({ type }) => type === 'handoff.offered').length);
  const qualifiers = new Set(log.objects.flatMap(({ relationships }) => relationships.map((one) => one.qualifier)));
  for (const qualifier of ['leg', 'component', 'component of', 'held by', 'follows', 'of'])
    expect(qualifiers).toContain(qualifier);
});

it('OCEL 2.0 as SQLite holds the same in the tables of its layout', async () => {
  const [report, json] = [
    await exported('log.sqlite', '--format', 'ocel2'),
    await exported('log-json', '--format', 'ocel2', '--container', 'json'),
  ];
  const { file: _, format: __, ...same } = report as Report & { readonly format: string };
  expect(json).toMatchObject(same);
  const log = JSON.parse(textOf(json)) as OcelDocument;
  const database = new DatabaseSync(report.file, { readOnly: true });
  try {
    const column = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => Object.values(row)[0]);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(column('PRAGMA integrity_check')).toEqual(['ok']);
    expect(column('SELECT count(*) FROM event')).toEqual([report.events]);
    expect(column('SELECT count(*) FROM object')).toEqual([sum(report.objects)]);
    expect(column('SELECT ocel_id FROM event ORDER BY ocel_id')).toEqual(log.events.map(({ id }) => id).sort());
    const related = (parts: OcelDocument['events'] | OcelDocument['objects']) =>
      parts.reduce((all, { relationships }) => all + relationships.length, 0);
    expect(column('SELECT count(*) FROM event_object')).toEqual([related(log.events)]);
    expect(column('SELECT count(*) FROM object_object')).toEqual([related(log.objects)]);
    for (const part of ['event', 'object'] as const)
      for (const { ocel_type: type, ocel_type_map: map } of database.prepare(`SELECT * FROM ${part}_map_type`).all()) {
        const own = column(`SELECT DISTINCT ocel_id FROM "${part}_${map}" ORDER BY ocel_id`);
        expect(own).toEqual(column(`SELECT ocel_id FROM ${part} WHERE ocel_type = '${type}' ORDER BY ocel_id`));
      }
    const first = "SELECT procedure FROM object_Case WHERE ocel_changed_field IS NULL AND procedure = 'lt-khai-sinh'";
    expect(column(first).length).toBeGreaterThan(3);
    expect(column('SELECT DISTINCT typeof(lateMinutes) FROM event_HandoffCompleted')).toEqual(['integer']);
  } finally {
    database.close();
  }
});

it('nothing of a person is in any of them', async () => {
  // names, reasons and identifiers (`000000000012`) of the made-up applicants
  const ofPerson = /Nguyễn Văn|giả định|\b0{9}\d*[1-9]\d*\b/;
  for (const name of readdirSync(folder)) expect(ofPerson.exec(readFileSync(join(folder, name), 'utf8'))).toBeNull();
});

describe('filters', () => {
  it('choose whole cases, say how many they left out, and leave no reference to them', async () => {
    const components = await exported(
      'p.json',
      '--format',
      'ocel2',
      '--procedure',
      'the-bhyt-tre-em',
      'ly-lich-tu-phap',
    );
    const log = JSON.parse(textOf(components)) as OcelDocument;
    expect(ocelFaults(log)).toEqual([]);
    expect(components.cases).toBeGreaterThan(0);
    expect(components.leftOut).toBe(components.total - components.cases);
    const cases = log.objects.filter(({ type }) => type === 'case');
    const procedures = cases.map(({ attributes }) => attributes.find(({ name }) => name === 'procedure')?.value);
    expect(new Set(procedures)).toEqual(new Set(['the-bhyt-tre-em', 'ly-lich-tu-phap']));
  });

  it('by days tile: two halves of a time are the whole', async () => {
    const [early, late] = [
      await exported('a.csv', '--format', 'csv', '--to', '2026-05-10'),
      await exported('b.csv', '--format', 'csv', '--from', '2026-05-11'),
    ];
    expect(Math.min(early.cases, late.cases)).toBeGreaterThan(0);
    expect(early.cases + late.cases).toBe(codes().size);
    expect(early.events + late.events).toBe(told().length);
  });

  it('by agency: those in which it has a part', async () => {
    const report = await exported('c.csv', '--format', 'csv', '--agency', 'cong-an-tinh');
    const rows = readCsv(textOf(report));
    const parts = new Map(rows.map((row) => [row['case:concept:name'], false]));
    for (const row of rows) if (row['org:group'] === 'cong-an-tinh') parts.set(row['case:concept:name'], true);
    expect(report.leftOut).toBeGreaterThan(0);
    expect([...parts.values()].every(Boolean)).toBe(true);
  });

  it('that fit nothing give a valid log of nothing, and say so in words', async () => {
    const args = [
      'export',
      'eventlog',
      '--format',
      'xes',
      '--out',
      join(folder, 'none.xes'),
      '--procedure',
      'khong-co',
    ];
    const { code, out } = await lienthong(args);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`để ra ngoài ${codes().size} trong ${codes().size} hồ sơ`),
    ]);
    expect(xesFaults(readXml(readFileSync(join(folder, 'none.xes'), 'utf8')))).toEqual([]);
  });
});

describe('a file that cannot be made', () => {
  const refused = async (...args: string[]) => lienthong(['export', 'eventlog', ...args], 'en');

  it.each([
    ['a name that says no container', ['--format', 'ocel2', '--out', join(folder, 'log')], '--out'],
    ['a container without OCEL', ['--format', 'xes', '--out', join(folder, 'x'), '--container', 'json'], '--container'],
    ['a day that is none', ['--format', 'xes', '--out', join(folder, 'x'), '--from', '2026-02-30'], '--from'],
    [
      'days in the wrong order',
      ['--format', 'csv', '--out', join(folder, 'x'), '--from', '2026-02-02', '--to', '2026-02-01'],
      '--to',
    ],
    ['a name that a folder has', ['--format', 'xes', '--out', folder], '--out'],
    ['a folder that is not there', ['--format', 'xes', '--out', join(folder, 'no', 'x.xes')], '--out'],
  ])('%s is named', async (_, args, field) => {
    const { code, err } = await refused(...args);
    expect([code, err]).toEqual([1, expect.stringContaining(`${field}: `)]);
  });

  it('leaves nothing behind, and what was there as it was', async () => {
    const file = join(folder, 'kept.xes');
    const names = () => readdirSync(folder).sort();
    await exported('kept.xes', '--format', 'xes');
    const [size, listed, { DATABASE_URL }] = [statSync(file).size, names(), process.env];
    process.env.DATABASE_URL = DATABASE_URL?.replace(/\/[^/]+$/, '/nowhere');
    const { code } = await refused('--format', 'xes', '--out', file);
    process.env.DATABASE_URL = DATABASE_URL;
    expect([code, statSync(file).size, names()]).toEqual([1, size, listed]);
  });
});
