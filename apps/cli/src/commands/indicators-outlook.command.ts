import { type OutlookCase, type OutlookHorizon, type OutlookPage, outlookHorizons } from '@lienthong/case-store';
import { agencyCode, localIso } from '@lienthong/kernel';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import type { Language } from '../language.js';
import { withStore } from '../with-store.js';

interface Flags {
  readonly horizon: OutlookHorizon;
  readonly agency?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

const words = {
  vi: {
    heads: ['cơ quan', 'đã trễ', 'sẽ trễ', 'phải xong', 'đang dừng', 'dư ít nhất', 'phút trễ', 'xong trước', 'gọi'],
    cases: ['mã hồ sơ', 'tình trạng', 'hẹn', 'dự kiến xong', 'phút dư', 'chặng', 'cơ quan', 'xong trước'],
    standing: { late: 'đã trễ', 'will-be-late': 'sẽ trễ', 'must-act': 'phải xong', waiting: 'đang dừng' },
    none: 'Không có hồ sơ nào trễ hoặc sắp trễ.',
    nobody: '(hệ thống, bên ngoài)',
    seen: (asOf: string, until: string) => `Lúc ${asOf}, xét trước ${until}.`,
    stale: (stale: number) => `${stale} hồ sơ đang chờ dự báo lại.`,
    next: (cursor: string) => `Còn nữa: --cursor ${cursor}`,
  },
  en: {
    heads: ['agency', 'late', 'will be', 'must act', 'waiting', 'least slack', 'lost min', 'act by', 'call'],
    cases: ['case', 'standing', 'announced', 'expected end', 'slack', 'leg', 'agency', 'end by'],
    standing: { late: 'late', 'will-be-late': 'will be late', 'must-act': 'must act', waiting: 'waiting' },
    none: 'No case is late or about to be.',
    nobody: '(system, outside)',
    seen: (asOf: string, until: string) => `At ${asOf}, looking until ${until}.`,
    stale: (stale: number) => `${stale} cases wait to be projected anew.`,
    next: (cursor: string) => `More: --cursor ${cursor}`,
  },
} as const satisfies Record<Language, unknown>;

/** `indicators outlook`: what will be late, by agency; with `--agency` its cases and the leg that must end first. */
export function registerOutlook(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  group
    .command('outlook')
    .description(say('Hồ sơ nào sẽ trễ, cơ quan nào phải hành động', 'What will be late, and who must act'))
    .addOption(
      new Option('--horizon <KEY>', say('hết ngày hay hết tuần', 'to the end of the day or of the week'))
        .choices(outlookHorizons)
        .default('today'),
    )
    .option('--agency <CODE>', say('các hồ sơ mà nơi này phải xong trước', 'the cases in which this one must act'))
    .option('--limit <N>', say('số dòng (1–200)', 'lines (1–200)'), numberOf, 50)
    .option('--cursor <CURSOR>', say('trang tiếp theo', 'the next page'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((flags: Flags) =>
      flags.agency === undefined ? showAgencies(flags, io) : showCases(flags, flags.agency, io),
    );
}

async function showAgencies({ horizon, limit, cursor, json }: Flags, io: CliIo): Promise<void> {
  const say = words[io.language];
  const { page, calls } = await withStore(async (store) => {
    const page = await store.outlook({ horizon, limit, ...(cursor && { cursor }) });
    const called = page.agencies.map(({ agency }) => agency && store.organisation.headOf(agency, page.asOf));
    return { page, calls: await Promise.all(called) };
  });
  const agencies = page.agencies.map((line, place) => ({ ...line, ...(calls[place] && { call: calls[place] }) }));
  if (json) return answer(io, JSON.stringify({ ...page, agencies }));
  const rows = agencies.map(({ agency, call, ...line }) => [
    agency ?? say.nobody,
    ...[line.late, line.willBeLate, line.mustAct, line.waiting, line.leastSlackMinutes, line.slackLostMinutes],
    line.firstActBy ? localIso(line.firstActBy) : '',
    call?.officer ?? '',
  ]);
  await answer(io, rows.length > 0 ? aligned([[...say.heads], ...rows]).join('\n') : say.none);
  await foot(page, page.stale, io);
}

async function showCases({ horizon, limit, cursor, json }: Flags, agency: string, io: CliIo): Promise<void> {
  const say = words[io.language];
  const known = agencyCode(agency);
  const page = await withStore((store) =>
    store.outlookCases({ horizon, agency: known, limit, ...(cursor && { cursor }) }),
  );
  if (json) return answer(io, JSON.stringify(page));
  const row = ({ caseCode, standing, announcedDueAt, outlook }: OutlookCase) => [
    caseCode,
    say.standing[standing],
    announcedDueAt ? localIso(announcedDueAt) : '',
    outlook ? localIso(outlook.projectedEndAt) : '',
    outlook?.slackMinutes ?? '',
    outlook?.actLeg ?? '',
    outlook?.actAgency ?? '',
    outlook?.actBy ? localIso(outlook.actBy) : '',
  ];
  const rows = page.items.map(row);
  await answer(io, rows.length > 0 ? aligned([[...say.cases], ...rows]).join('\n') : say.none);
  await foot(page, 0, io);
}

async function foot({ asOf, until, next }: Pick<OutlookPage, 'asOf' | 'until' | 'next'>, stale: number, io: CliIo) {
  const say = words[io.language];
  await answer(io, say.seen(localIso(asOf), localIso(until)));
  if (stale > 0) await answer(io, say.stale(stale));
  if (next) await answer(io, say.next(next));
}

function numberOf(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 200) return value;
  throw new InvalidArgumentError('1–200');
}
