import { localIso } from '@lienthong/kernel';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { type DocumentOptions, formatAsked, saveDocument, withDocument } from '../indicator-document.js';
import { askAllPages } from '../indicator-pages.js';
import { asOfOption, type QuestionOptions, questionParameters, withPeriod } from '../indicator-question.js';
import type { Language } from '../language.js';

interface Options extends QuestionOptions, DocumentOptions {
  readonly state: string;
  readonly sort: string;
  readonly json?: boolean;
}

/** What the service answers; @see apps/indicator-service */
interface Late {
  readonly watermark: string | null;
  readonly count: number;
  readonly items: readonly {
    readonly caseCode: string;
    readonly step: string;
    readonly agency: string;
    readonly division: string;
    readonly officer: string;
    readonly dueAt: string | null;
    readonly endedAt: string | null;
    readonly daysLate: number | null;
    readonly overMinutes: number | null;
    readonly ownLateMinutes: number | null;
    readonly inheritedLateMinutes: number | null;
  }[];
}

const PATH = '/api/v1/indicators/late';
const ORDERS = ['officer', '-officer', 'due', '-due', 'minutes', '-minutes'];

/** `indicators late`: late legs and who had them. */
export function registerLate(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  withDocument(withPeriod(group.command('late'), io), io)
    .description(say('Chặng trễ theo cán bộ', 'Late legs by officer'))
    .addOption(asOfOption(io))
    .addOption(
      new Option('--state <WHICH>', say('còn mở, đã xong', 'still open, or ended'))
        .choices(['open', 'ended', 'all'])
        .default('all'),
    )
    .addOption(
      new Option('--sort <ORDER>', say('thứ tự, "-" là giảm dần', 'the order, "-" the greatest first'))
        .choices(ORDERS)
        .default('officer'),
    )
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => late(options, io));
}

async function late({ state, sort, json, format, out, ...question }: Options, io: CliIo): Promise<void> {
  const query = questionParameters(question);
  query.set('state', state);
  query.set('sort', sort);
  const file = formatAsked({ ...(format && { format }), ...(out && { out }) });
  if (file) return saveDocument(PATH, query, file, out, io);
  const found = await askAllPages<Late, 'items'>(PATH, query, 'items', io.language);
  if (json) return answer(io, JSON.stringify(found));
  for (const line of lines(found, io.language)) await answer(io, line);
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['mã hồ sơ', 'cơ quan', 'bộ phận', 'cán bộ', 'bước', 'hạn', 'xong', 'ngày trễ', 'quá phút', 'do mình', 'để lại'],
  en: ['case', 'agency', 'division', 'officer', 'step', 'due', 'ended', 'days', 'over min', 'own', 'inherited'],
};

function lines({ items, count, watermark }: Late, language: Language): readonly string[] {
  const moment = (at: string | null) => (at === null ? '–' : localIso(at as never));
  const rows = items.map((leg) => [
    ...[leg.caseCode, leg.agency, leg.division, leg.officer, leg.step, moment(leg.dueAt), moment(leg.endedAt)],
    ...[leg.daysLate, leg.overMinutes, leg.ownLateMinutes, leg.inheritedLateMinutes].map((minutes) => minutes ?? '–'),
  ]);
  const foot =
    language === 'vi'
      ? `${count} chặng trễ. Số liệu đến ${watermark ?? '–'}.`
      : `${count} late legs. Figures up to ${watermark ?? '–'}.`;
  return [...(rows.length > 0 ? aligned([[...HEADS[language]], ...rows]) : []), foot];
}
