import { extname, resolve } from 'node:path';
import type { PlainDate } from '@lienthong/kernel';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import type { ExportReport, LogFormat } from '../log-export/export-event-log.js';
import { dateField, InvalidField } from '../request-fields.js';
import { withStore } from '../with-store.js';

interface Options {
  readonly format: 'xes' | 'ocel2' | 'csv';
  readonly out: string;
  readonly container?: 'json' | 'sqlite';
  readonly from?: string;
  readonly to?: string;
  readonly procedure?: readonly string[];
  readonly agency?: readonly string[];
  readonly json?: boolean;
}

export function registerEventLog(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  group
    .command('eventlog')
    .description(
      say(
        'Xuất nhật ký sự kiện để khai phá quy trình (pm4py, ProM, Disco); không có dữ liệu cá nhân',
        'Write the log of events for process mining (pm4py, ProM, Disco); it holds no personal data',
      ),
    )
    .addOption(
      new Option('--format <FORMAT>', 'XES, OCEL 2.0, CSV').choices(['xes', 'ocel2', 'csv']).makeOptionMandatory(),
    )
    .requiredOption('--out <FILE>', say('ghi vào tệp', 'the file to write'))
    .addOption(
      new Option(
        '--container <KIND>',
        say(
          'OCEL: mặc định theo đuôi tệp (.json, .sqlite)',
          'OCEL: by the name of the file unless given (.json, .sqlite)',
        ),
      ).choices(['json', 'sqlite']),
    )
    .option('--from <D>', say('hồ sơ tiếp nhận từ ngày', 'cases accepted from this day'))
    .option('--to <D>', say('đến hết ngày', 'to this day, included'))
    .option('--procedure <CODE...>', say('chỉ các thủ tục này', 'these procedures alone'))
    .option(
      '--agency <CODE...>',
      say('chỉ hồ sơ mà một trong các cơ quan này tham gia', 'cases alone in which one of these agencies has a part'),
    )
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => exportLog(options, io));
}

async function exportLog(options: Options, io: CliIo): Promise<void> {
  const vi = io.language === 'vi';
  const format = formatOf(options);
  const [from, to] = [dayOf('--from', options.from), dayOf('--to', options.to)];
  if (from && to && to < from)
    throw new InvalidField('--to', 'order', { vi: `phải từ ngày ${from} trở đi`, en: `must not be before ${from}` });
  const filter = { from, to, procedures: options.procedure, agencies: options.agency };
  // loaded here: the formats and the store's client are not needed to say what is wrong with the request
  const { exportEventLog } = await import('../log-export/export-event-log.js');
  const onProgress = (written: number, chosen: number) =>
    void io.errors.write(vi ? `đã ghi ${written}/${chosen} hồ sơ\n` : `wrote ${written}/${chosen} cases\n`);
  const path = resolve(options.out);
  const report = await withStore((store) => exportEventLog(store, { format, path, filter, onProgress }));
  const left = report.total - report.cases;
  const json = { file: path, format, ...report, leftOut: left };
  await answer(io, options.json ? JSON.stringify(json) : inWords(report, path, io));
}

function formatOf({ format, container, out }: Options): LogFormat {
  if (format !== 'ocel2') {
    if (container === undefined) return format;
    throw new InvalidField('--container', 'ocel2', {
      vi: 'chỉ dùng với --format ocel2',
      en: 'goes with --format ocel2 alone',
    });
  }
  const byName = { '.json': 'json', '.jsonocel': 'json', '.sqlite': 'sqlite', '.db': 'sqlite' } as const;
  const kind = container ?? byName[extname(out).toLowerCase() as keyof typeof byName];
  if (kind) return `ocel2-${kind}`;
  throw new InvalidField('--out', 'container', {
    vi: 'đặt tên tệp .json hoặc .sqlite, hoặc nói --container',
    en: 'name the file .json or .sqlite, or give --container',
  });
}

const dayOf = (field: string, text: string | undefined): PlainDate | undefined =>
  text === undefined ? undefined : dateField({ [field]: text }, field);

function inWords({ cases, events, objects, total }: ExportReport, path: string, { language }: CliIo): string {
  const [left, vi] = [total - cases, language === 'vi'];
  const many = objects && Object.values(objects).reduce((sum, count) => sum + count, 0);
  if (vi) {
    const what = `${cases} hồ sơ, ${events} sự kiện${objects ? `, ${many} đối tượng` : ''}`;
    const cut = left > 0 ? `Bộ lọc đã để ra ngoài ${left} trong ${total} hồ sơ.` : 'Không hồ sơ nào bị để ra ngoài.';
    return `Đã ghi ${what} vào ${path}. ${cut}`;
  }
  const what = `${cases} cases, ${events} events${objects ? `, ${many} objects` : ''}`;
  const cut = left > 0 ? `The filter left out ${left} of ${total} cases.` : 'No case was left out.';
  return `Wrote ${what} to ${path}. ${cut}`;
}
