import { INDICATOR_KEYS, type IndicatorKey, type IndicatorRow } from '@lienthong/indicator';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { type DocumentOptions, formatAsked, saveDocument, withDocument } from '../indicator-document.js';
import { askAllPages } from '../indicator-pages.js';
import { type QuestionOptions, questionParameters, withQuestion } from '../indicator-question.js';
import type { Language } from '../language.js';

interface Options extends QuestionOptions, DocumentOptions {
  readonly by: string;
  readonly sort?: string;
  readonly json?: boolean;
}

/** What the service answers; @see apps/indicator-service */
interface Table {
  readonly watermark: string | null;
  readonly definition: number;
  readonly unit: string;
  readonly query: { readonly asOf: string | null };
  readonly rows: readonly IndicatorRow[];
  readonly total: IndicatorRow | null;
  readonly count: number;
}

export function registerShow(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  withDocument(withQuestion(group.command('show'), io), io)
    .description(say('Bảng chỉ số của một kỳ', 'The figures of a period'))
    .addOption(
      new Option(
        '--by <KEYS>',
        say(
          `mỗi dòng là (nhiều khóa: ngăn bằng dấu phẩy): ${INDICATOR_KEYS}`,
          `a row stands for (several: with commas): ${INDICATOR_KEYS}`,
        ),
      )
        .argParser(keysOf)
        .default('agency'),
    )
    .option('--sort <FIGURE>', say('sắp theo chỉ số, "-" là giảm dần', 'by a figure, "-" the greatest first'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => show(options, io));
}

async function show({ by, sort, json, format, out, ...question }: Options, io: CliIo): Promise<void> {
  const query = questionParameters(question);
  query.set('by', by);
  if (sort) query.set('sort', sort);
  const file = formatAsked({ ...(format && { format }), ...(out && { out }) });
  if (file) return saveDocument('/api/v1/indicators', query, file, out, io);
  const table = await askAllPages<Table, 'rows'>('/api/v1/indicators', query, 'rows', io.language);
  if (json) await answer(io, JSON.stringify(table));
  else for (const line of lines(table, io.language)) await answer(io, line);
}

function keysOf(text: string): string {
  for (const key of text.split(','))
    if (!INDICATOR_KEYS.includes(key as IndicatorKey)) throw new InvalidArgumentError(INDICATOR_KEYS.join(', '));
  return text;
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['', 'nhận', 'xong', 'sớm', 'đúng hạn', 'trễ', 'đang xử lý', 'quá hạn', 'tỷ lệ', 'phút trễ', 'xin lỗi kịp'],
  en: ['', 'received', 'completed', 'early', 'on time', 'late', 'running', 'overdue', 'share', 'late min', 'letters'],
};

function lines(
  { rows, total, unit, watermark, query: { asOf }, definition }: Table,
  language: Language,
): readonly string[] {
  const cells = (name: string, row: IndicatorRow) => [
    name,
    ...[row.received, row.completed, row.early, row.onTime, row.late, row.running, row.runningOverdue],
    row.onTimeShare === null ? '–' : `${(row.onTimeShare * 100).toFixed(2)} %`,
    row.lateMinutes,
    `${row.lettersInTime}/${row.lettersOwed}`,
  ];
  const [whole, units] =
    language === 'vi' ? ['Tổng', { leg: 'chặng', case: 'hồ sơ' }] : ['Total', { leg: 'legs', case: 'cases' }];
  const counted = units[unit as keyof typeof units];
  const foot =
    language === 'vi'
      ? `Đơn vị: ${counted}. Số liệu đến ${watermark ?? '–'}; đang xử lý xét tại ${asOf ?? '–'}; định nghĩa ${definition}.`
      : `Unit: ${counted}. Figures up to ${watermark ?? '–'}; running as of ${asOf ?? '–'}; definitions ${definition}.`;
  return [
    ...aligned([
      HEADS[language],
      ...rows.map((row) => cells(row.key, row)),
      ...(total && rows.length > 1 ? [cells(whole, total)] : []),
    ]),
    foot,
  ];
}
