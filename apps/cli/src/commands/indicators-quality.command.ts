import type { FormulaAnswer, PointsEarned, Wording } from '@lienthong/indicator';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { askIndicators } from '../indicator-address.js';
import { type DocumentOptions, formatAsked, saveDocument, withDocument } from '../indicator-document.js';
import { askAllPages } from '../indicator-pages.js';
import { type PeriodOptions, periodParameters, withPeriod } from '../indicator-period.js';
import type { Language } from '../language.js';
import { type MadeBy, madeByLine, percent } from '../quality-words.js';

interface Options extends PeriodOptions, DocumentOptions {
  readonly formula?: string;
  readonly part?: string;
  readonly date?: string;
  readonly json?: boolean;
}

/** What the service answers; @see apps/indicator-service */
interface Quality {
  readonly watermark: string | null;
  readonly index: MadeBy;
  readonly population: { readonly received: number; readonly dated: number };
  readonly earned: PointsEarned;
  readonly groups: readonly { readonly id: string; readonly title: Wording; readonly earned: PointsEarned }[];
  readonly formulas: readonly FormulaAnswer[];
}

interface Behind {
  readonly count: number;
  readonly sum: number;
  readonly items: readonly { readonly caseCode: string; readonly agency: string; readonly value: number }[];
}

export function registerQuality(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  withDocument(withPeriod(group.command('quality'), io), io)
    .description(say('Bộ chỉ số 766 của một kỳ', 'The national index (QĐ 766) of a period'))
    .option('--formula <ID>', say('các hồ sơ đứng sau công thức này', 'the cases behind this formula'))
    .addOption(
      new Option('--part <PART>', say('tử số hay mẫu số', 'numerator or denominator')).choices([
        'numerator',
        'denominator',
      ]),
    )
    .addOption(
      new Option(
        '--date <WHICH>',
        say('ngày hẹn trả lần đầu hay hiện nay', 'the date as first said, or as it is said now'),
      ).choices(['first', 'current']),
    )
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => (options.formula ? list(options, io) : show(options, io)));
}

async function show({ json, format, out, ...period }: Options, io: CliIo): Promise<void> {
  const query = periodParameters(period);
  const file = formatAsked({ ...(format && { format }), ...(out && { out }) });
  if (file) return saveDocument('/api/v1/indicators/quality', query, file, out, io);
  const path = `/api/v1/indicators/quality?${query}`;
  const quality = (await (await askIndicators(path, 'GET', io.language)).json()) as Quality;
  if (json) await answer(io, JSON.stringify(quality));
  else for (const line of lines(quality, io.language)) await answer(io, line);
}

/** The cases behind one number of a formula. */
async function list({ formula = '', part, date, json, ...period }: Options, io: CliIo): Promise<void> {
  const query = periodParameters(period);
  for (const [name, value] of Object.entries({ formula, part, date })) if (value) query.set(name, value);
  const behind = await askAllPages<Behind, 'items'>('/api/v1/indicators/quality/items', query, 'items', io.language);
  if (json) return answer(io, JSON.stringify(behind));
  for (const line of aligned(behind.items.map(({ caseCode, agency, value }) => [caseCode, agency, value])))
    await answer(io, line);
  const { count, sum } = behind;
  await answer(io, io.language === 'vi' ? `${count} hồ sơ, tổng ${sum}.` : `${count} cases, ${sum} in all.`);
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['', 'công thức', 'tử số', 'mẫu số', 'tỷ lệ', 'điểm', 'tối đa', 'ghi chú'],
  en: ['', 'formula', 'counted', 'of', 'rate', 'points', 'at most', 'note'],
};

function lines({ index, groups, formulas, earned, population, watermark }: Quality, language: Language): string[] {
  const vi = language === 'vi';
  const rows = groups.flatMap((group) => [
    [
      '',
      group.title[language],
      '',
      '',
      '',
      `${group.earned.points}/${group.earned.ofMeasured}`,
      `${group.earned.total}`,
      '',
    ],
    ...formulas.filter((one) => one.group === group.id).map((one) => cells(one, language)),
  ]);
  const { points, ofMeasured, total } = earned;
  return [
    ...aligned([HEADS[language], ...rows]),
    vi
      ? `Đạt ${points} trên ${ofMeasured} điểm đo được (thang ${total}). Tiếp nhận ${population.received} hồ sơ, có ngày hẹn ${population.dated}.`
      : `${points} of the ${ofMeasured} points that could be measured (out of ${total}). ${population.received} cases received, ${population.dated} with a date.`,
    madeByLine(index, watermark, language),
  ];
}

function cells(one: FormulaAnswer, language: Language): readonly string[] {
  const title = `${one.title[language]}${one.status === 'unverified' ? ' *' : ''}`;
  const head = [one.id, title];
  const most = `${one.maxPoints}`;
  if ('noInput' in one) {
    const { known } = one;
    const partly = known ? [`${known.numerator}`, `${known.denominator}`, percent(known.rate)] : ['', '', ''];
    return [...head, ...partly, '–', most, one.why[language]];
  }
  const counted = [`${one.numerator}`, `${one.denominator}`];
  if ('meanMinutes' in one)
    return [
      ...head,
      ...counted,
      one.meanMinutes === null ? '–' : `${one.meanMinutes} ${language === 'vi' ? 'phút' : 'min'}`,
      '–',
      most,
      '',
    ];
  const { byCurrentDate: now } = one;
  const note = now
    ? language === 'vi'
      ? `theo ngày hẹn hiện nay: ${now.numerator}, ${percent(now.rate)}, ${now.points ?? '–'} điểm`
      : `by the date as it is said now: ${now.numerator}, ${percent(now.rate)}, ${now.points ?? '–'} points`
    : '';
  return [...head, ...counted, percent(one.rate), `${one.points ?? '–'}`, most, note];
}
