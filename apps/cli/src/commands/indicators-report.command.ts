import { REPORT_KEYS, type ReportRow } from '@lienthong/indicator';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { type DocumentOptions, formatAsked, saveDocument, withDocument } from '../indicator-document.js';
import { askAllPages } from '../indicator-pages.js';
import { type QuestionOptions, questionParameters, unitOption, withPeriod } from '../indicator-question.js';
import type { Language } from '../language.js';

interface Options extends QuestionOptions, DocumentOptions {
  readonly by: string;
  readonly json?: boolean;
}

/** What the service answers; @see apps/indicator-service */
interface Report {
  readonly watermark: string | null;
  readonly definition: number;
  readonly query: { readonly asOf: string | null };
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow | null;
  readonly count: number;
}

const PATH = '/api/v1/indicators/report';

/** `indicators report`: the period as offices report it. */
export function registerReport(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  withDocument(withPeriod(group.command('report'), io), io)
    .description(
      say(
        'Báo cáo kỳ: tồn, nhận, đã và đang giải quyết',
        'Report of a period: carried over, received, solved, running',
      ),
    )
    .addOption(new Option('--by <KEY>', say('mỗi dòng là', 'a row stands for')).choices(REPORT_KEYS).default('agency'))
    .addOption(unitOption(io))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => report(options, io));
}

async function report({ by, json, format, out, ...question }: Options, io: CliIo): Promise<void> {
  const query = questionParameters(question);
  query.set('by', by);
  const file = formatAsked({ ...(format && { format }), ...(out && { out }) });
  if (file) return saveDocument(PATH, query, file, out, io);
  const found = await askAllPages<Report, 'rows'>(PATH, query, 'rows', io.language);
  if (json) return answer(io, JSON.stringify(found));
  for (const line of lines(found, io.language)) await answer(io, line);
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['', 'tồn', 'nhận', 'tổng', 'sớm', 'đúng', 'trễ', 'không hạn', 'trả lại', 'trong hạn', 'quá hạn', 'tỷ lệ'],
  en: [
    '',
    'carried',
    'received',
    'total',
    'early',
    'on time',
    'late',
    'no date',
    'back',
    'running',
    'overdue',
    'share',
  ],
};

function lines({ rows, total, watermark, query, definition }: Report, language: Language): readonly string[] {
  const cells = (name: string, row: ReportRow) => [
    name,
    ...[row.carriedOver + row.takenOver, row.received, row.total, row.early, row.onTime, row.late, row.withoutDate],
    ...[row.returned, row.runningInTime, row.runningOverdue],
    row.onTimeShare === null ? '–' : `${(row.onTimeShare * 100).toFixed(2)} %`,
  ];
  const foot =
    language === 'vi'
      ? `Số liệu đến ${watermark ?? '–'}; đang xử lý xét tại ${query.asOf ?? '–'}; định nghĩa ${definition}.`
      : `Figures up to ${watermark ?? '–'}; running as of ${query.asOf ?? '–'}; definitions ${definition}.`;
  const whole = total ? [cells(language === 'vi' ? 'Tổng' : 'Total', total)] : [];
  return [...aligned([[...HEADS[language]], ...rows.map((row) => cells(row.key, row)), ...whole]), foot];
}
