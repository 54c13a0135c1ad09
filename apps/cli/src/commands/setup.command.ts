import { grantRoles, migrate, openCaseStore } from '@lienthong/case-store';
import { calendarFiles, procedureFiles } from '@lienthong/catalogue';
import { CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS } from '@lienthong/contracts/events';
import { systemClock } from '@lienthong/kernel';
import { readSettings, withLocalServers } from '@lienthong/platform/config';
import { createTopics } from '@lienthong/platform/kafka';
import { openLogger } from '@lienthong/platform/observability';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { tellDemoProvince } from '../demo-province/tell-demo-province.js';
import { rolePasswords } from '../role-passwords.js';

interface Done {
  readonly migrations: readonly string[];
  readonly topics: readonly string[];
  readonly published: readonly string[];
  /** Calendars of which the first version was published. */
  readonly calendars: readonly string[];
  /** Versions of the catalogue that somebody must decide to apply: another one is in force, and cases run by it. */
  readonly waiting: readonly string[];
  /** Cases of the made-up province that were told; 0 when there were cases already. */
  readonly demoCases?: number;
}

export function register(program: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  program
    .command('setup')
    .description(
      vi
        ? 'Dựng cơ sở dữ liệu, quyền, dòng sự kiện, danh mục; chạy lại không đổi gì'
        : 'Set up database, roles, topics and catalogue; repeating it changes nothing',
    )
    .option('--demo-province', vi ? 'thêm hồ sơ của một tỉnh giả định' : 'add the cases of a made-up province')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async ({ json, demoProvince = false }: { readonly json?: boolean; readonly demoProvince?: boolean }) => {
      const done = await setUp(demoProvince);
      await answer(io, json ? JSON.stringify(done) : inWords(done, vi));
    });
}

async function setUp(demoProvince: boolean): Promise<Done> {
  const names = ['DATABASE_URL', 'KAFKA_BROKERS', 'LIENTHONG_HOME'] as const;
  const { DATABASE_URL, KAFKA_BROKERS, LIENTHONG_HOME } = readSettings(names, withLocalServers());
  const log = openLogger({ name: 'cli', level: 'silent' });
  const [tables, topics] = await Promise.all([
    setUpDatabase(DATABASE_URL, LIENTHONG_HOME),
    createTopics({ brokers: KAFKA_BROKERS, clientId: 'lienthong-setup', log }, [CASE_EVENTS, CASE_EVENTS_DEAD_LETTERS]),
  ]);
  if (!demoProvince) return { ...tables, topics };
  const demoCases = await tellDemoProvince({ databaseUrl: DATABASE_URL, clock: systemClock });
  return { ...tables, topics, demoCases };
}

async function setUpDatabase(
  databaseUrl: string,
  home: string,
): Promise<Pick<Done, 'migrations' | 'published' | 'calendars' | 'waiting'>> {
  const migrations = await migrate(databaseUrl);
  await grantRoles(databaseUrl, rolePasswords(home));
  const store = openCaseStore({ databaseUrl, clock: systemClock, name: 'setup', poolSize: 1 });
  const published: string[] = [];
  const calendars: string[] = [];
  const waiting: string[] = [];
  try {
    for (const { name, text } of calendarFiles()) {
      const became = await store.calendars.publishFirst(text, name);
      if (became === 'published') calendars.push(name);
      if (became === 'waits') waiting.push(name);
    }
    for (const { name, text } of procedureFiles()) {
      const { definition, repeated } = await store.publishProcedure(text, name);
      if (!repeated) published.push(`${definition.code} v${definition.version}`);
    }
  } finally {
    await store.close();
  }
  return { migrations, published, calendars, waiting };
}

function inWords({ migrations, topics, published, calendars, waiting, demoCases }: Done, vi: boolean): string {
  const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : vi ? 'đã có' : 'there already');
  return [
    `${vi ? 'Lược đồ' : 'Migrations'}: ${list(migrations)}`,
    `${vi ? 'Dòng sự kiện' : 'Topics'}: ${list(topics)}`,
    `${vi ? 'Lịch làm việc' : 'Calendars'}: ${list(calendars)}`,
    ...waiting.map((name) =>
      vi
        ? `Lịch ${name} của danh mục có bản mới chưa áp dụng: lienthong calendar apply libs/catalogue/calendars/${name}`
        : `Calendar ${name} of the catalogue has a version not applied: lienthong calendar apply libs/catalogue/calendars/${name}`,
    ),
    `${vi ? 'Thủ tục công bố' : 'Procedures'}: ${list(published)}`,
    ...(demoCases === undefined
      ? []
      : [`${vi ? 'Hồ sơ giả định' : 'Made-up cases'}: ${demoCases || (vi ? 'đã có' : 'there already')}`]),
  ].join('\n');
}
