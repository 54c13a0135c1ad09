import { INDICATOR_KEYS, INDICATOR_UNITS, type IndicatorRow } from '@lienthong/indicator';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { askIndicators } from '../indicator-address.js';
import type { Language } from '../language.js';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly unit?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** What the service answers; @see apps/indicator-service */
interface Table {
  readonly watermark: string | null;
  readonly unit: string;
  readonly by: string;
  readonly asOf: string | null;
  readonly rows: readonly IndicatorRow[];
}

export function registerShow(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  group
    .command('show')
    .description(say('Bảng chỉ số của một kỳ', 'The figures of a period'))
    .requiredOption('--from <D>', say('từ ngày (YYYY-MM-DD)', 'from this day (YYYY-MM-DD)'))
    .requiredOption('--to <D>', say('đến hết ngày', 'to this day, included'))
    .addOption(
      new Option('--by <KEY>', say('mỗi dòng là', 'a row stands for')).choices(INDICATOR_KEYS).default('agency'),
    )
    .addOption(
      new Option(
        '--unit <UNIT>',
        say('đếm hồ sơ hay chặng (theo cơ quan: chặng)', 'count cases or legs (by agency: legs)'),
      ).choices(INDICATOR_UNITS),
    )
    .option('--as-of <ISO>', say('thời điểm xét hồ sơ đang xử lý', 'the moment at which "running" is looked at'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => show(options, io));
}

async function show({ from, to, by, unit, asOf, json }: Options, io: CliIo): Promise<void> {
  const query = new URLSearchParams({ from, to, by, ...(unit && { unit }), ...(asOf && { 'as-of': asOf }) });
  const response = await askIndicators(`/api/v1/indicators?${query}`, 'GET', io.language);
  const table = (await response.json()) as Table;
  if (json) await answer(io, JSON.stringify(table));
  else for (const line of lines(table, io.language)) await answer(io, line);
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['', 'nhận', 'xong', 'sớm', 'đúng hạn', 'trễ', 'đang xử lý', 'quá hạn', 'tỷ lệ', 'phút trễ', 'xin lỗi kịp'],
  en: ['', 'received', 'completed', 'early', 'on time', 'late', 'running', 'overdue', 'share', 'late min', 'letters'],
};

function lines({ rows, unit, watermark, asOf }: Table, language: Language): readonly string[] {
  const cells = [
    HEADS[language],
    ...rows.map((row) => [
      row.key,
      ...[row.received, row.completed, row.early, row.onTime, row.late, row.running, row.runningOverdue].map(String),
      row.onTimeShare === null ? '–' : `${(row.onTimeShare * 100).toFixed(2)} %`,
      String(row.lateMinutes),
      `${row.lettersInTime}/${row.lettersOwed}`,
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  ');
  const units = { vi: unit === 'leg' ? 'chặng' : 'hồ sơ', en: unit === 'leg' ? 'legs' : 'cases' };
  const foot =
    language === 'vi'
      ? `Đơn vị: ${units.vi}. Số liệu đến ${watermark ?? '–'}; đang xử lý xét tại ${asOf ?? '–'}.`
      : `Unit: ${units.en}. Figures up to ${watermark ?? '–'}; running as of ${asOf ?? '–'}.`;
  return [...cells.map(line), foot];
}
