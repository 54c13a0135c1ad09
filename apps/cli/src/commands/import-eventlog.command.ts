import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { awaitFigures, type FiguresStand } from '../log-import/await-figures.js';
import { importEventLog } from '../log-import/import-event-log.js';
import type { ImportReport } from '../log-import/import-report.js';
import type { ImportTelling } from '../log-import/import-tally.js';
import { badRowText, changedRowText, reportLines } from '../log-import/import-words.js';
import { InvalidMapping, readMapping } from '../log-import/mapping-file.js';
import { openLog } from '../log-import/open-log.js';
import { sourceOf } from '../log-import/source-of.js';
import { tellFaults } from '../procedure-formats/faults.js';
import { withStore } from '../with-store.js';

interface Options {
  readonly mapping: string;
  readonly strict?: boolean;
  readonly wait: boolean;
  readonly json?: boolean;
}

export function registerEventLog(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  group
    .command('eventlog <FILE>')
    .description(
      say(
        'Nhập nhật ký (CSV, XES; .gz cũng được) của hệ thống cũ làm lịch sử; chạy lại không nhập hai lần',
        'Import the log (CSV or XES, also .gz) of an older system as history; run again, nothing comes twice',
      ),
    )
    .requiredOption(
      '--mapping <MAP.yaml>',
      say('cột nào là gì (import schema)', 'which column says what (import schema)'),
    )
    .option('--strict', say('có dòng bị bỏ thì mã thoát là 1', 'exit 1 when a row was left out'))
    .option('--no-wait', say('không chờ chỉ số nhận đủ', 'do not wait until the figures hold it'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((file: string, options: Options) => run(file, options, io));
}

async function run(file: string, { mapping, strict, wait, json }: Options, io: CliIo): Promise<void> {
  try {
    const { report, figures } = await imported(file, mapping, wait, io);
    const leftOut = report.badRowCount + report.changedRowCount > 0;
    if (!report.readToTheEnd || (strict && leftOut)) io.exitCode = 1;
    if (json) return answer(io, JSON.stringify({ ...report, figures }));
    for (const line of reportLines(report, io.language)) await answer(io, line);
    await answer(io, standings[figures][io.language]);
  } catch (error) {
    if (!(error instanceof InvalidMapping)) throw error;
    io.exitCode = 1;
    tellFaults(error.file, error.faults, io);
  }
}

async function imported(
  file: string,
  mappingFile: string,
  wait: boolean,
  io: CliIo,
): Promise<{ readonly report: ImportReport; readonly figures: FiguresStand | 'follow' }> {
  const vi = io.language === 'vi';
  const { mapping, requireColumns } = readMapping(mappingFile);
  const log = await openLog(file, { delimiter: mapping.delimiter, onHeader: requireColumns });
  const source = mapping.source ?? sourceOf(file);
  return withStore(async (store) => {
    const report = await importEventLog(log, { mapping, source }, store.imported, telling(file, io));
    if (!wait) return { report, figures: 'follow' };
    const tell = (have: number, want: number) =>
      io.errors.write(vi ? `chỉ số đã nhận ${have}/${want} sự kiện\n` : `the figures hold ${have} of ${want} facts\n`);
    return { report, figures: await awaitFigures(source, await store.imported.totalsOf(source), io.language, tell) };
  });
}

/** Progress and what is left out, on standard error as it comes. */
function telling(file: string, { errors, language }: CliIo): ImportTelling {
  const vi = language === 'vi';
  return {
    read: (rows, share) => {
      const percent = Math.round(share * 100);
      errors.write(vi ? `đã đọc ${rows} dòng (${percent} %)\n` : `read ${rows} rows (${percent} %)\n`);
    },
    wrote: (cases, facts) =>
      errors.write(vi ? `đã ghi ${facts} sự kiện của ${cases} hồ sơ\n` : `wrote ${facts} facts of ${cases} cases\n`),
    bad: (row) => errors.write(`${file}:${badRowText(row, language)}\n`),
    changed: (row) => errors.write(`${file}:${changedRowText(row, language)}\n`),
  };
}

const standings = {
  hold: { vi: 'Chỉ số đã có đủ.', en: 'The figures hold all of it.' },
  unreachable: {
    vi: 'Dịch vụ chỉ số không trả lời; chỉ số sẽ có khi các dịch vụ chạy.',
    en: 'The service of figures does not answer; the figures will follow when the services run.',
  },
  behind: {
    vi: 'Chỉ số chưa nhận đủ (event-relay có chạy không?); sẽ nhận tiếp khi các dịch vụ chạy.',
    en: 'The figures do not hold all of it yet (does event-relay run?); they will follow when the services run.',
  },
  follow: { vi: 'Chỉ số sẽ nhận sau.', en: 'The figures will follow.' },
} as const satisfies Record<FiguresStand | 'follow', { readonly vi: string; readonly en: string }>;
