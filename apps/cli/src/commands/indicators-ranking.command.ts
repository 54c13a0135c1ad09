import { LEAGUES, type Ranked, type RankingComponent, type Scored, type Wording } from '@lienthong/indicator';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { askIndicators } from '../indicator-address.js';
import { type DocumentOptions, formatAsked, saveDocument, withDocument } from '../indicator-document.js';
import type { Language } from '../language.js';
import { type MadeBy, madeByLine } from '../quality-words.js';

interface Options extends DocumentOptions {
  readonly period: string;
  readonly league: string;
  readonly json?: boolean;
}

type Named<Entry> = Entry & { readonly title?: Wording };

/** What the service answers; @see apps/indicator-service */
interface Ranking {
  readonly watermark: string | null;
  readonly rules: MadeBy & { readonly minLegs: number; readonly components: readonly RankingComponent[] };
  readonly ranked: readonly Named<Ranked>[];
  readonly tooFew: readonly Named<Scored>[];
  readonly unplaced: readonly string[];
}

export function registerRanking(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  withDocument(group.command('ranking'), io)
    .description(say('Xếp hạng sở, ngành hoặc xã, phường', 'Ranking of departments or of communes'))
    .requiredOption('--period <P>', say('năm YYYY hoặc tháng YYYY-MM', 'a year YYYY or a month YYYY-MM'))
    .addOption(new Option('--league <LEAGUE>', say('nhóm', 'the league')).choices(LEAGUES).default('departments'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => show(options, io));
}

async function show({ period, league, json, format, out }: Options, io: CliIo): Promise<void> {
  const query = new URLSearchParams({ period, league });
  const file = formatAsked({ ...(format && { format }), ...(out && { out }) });
  if (file) return saveDocument('/api/v1/indicators/ranking', query, file, out, io);
  const path = `/api/v1/indicators/ranking?${query}`;
  const ranking = (await (await askIndicators(path, 'GET', io.language)).json()) as Ranking;
  if (json) await answer(io, JSON.stringify(ranking));
  else for (const line of lines(ranking, io.language)) await answer(io, line);
}

function lines({ rules, ranked, tooFew, unplaced, watermark }: Ranking, language: Language): string[] {
  const vi = language === 'vi';
  const heads = [
    ...(vi ? ['hạng', 'cơ quan', 'chặng', 'điểm'] : ['place', 'agency', 'legs', 'score']),
    ...rules.components.map(({ id }) => id),
  ];
  const weights = ['', vi ? 'trọng số' : 'weight', '', '', ...rules.components.map(({ weight }) => `${weight}`)];
  const cells = (place: string, one: Named<Scored>) => [
    place,
    one.title?.[language] ?? one.agency,
    `${one.legs}`,
    one.score === null ? '–' : one.score.toFixed(2),
    ...rules.components.map(({ id }) => one.parts.find(({ component }) => component === id)?.score.toFixed(2) ?? '–'),
  ];
  const few = vi
    ? `Dưới ${rules.minLegs} chặng, không xếp hạng: ${tooFew.length}. "–": không có số liệu, trọng số chia cho phần còn lại; "=": đồng hạng.`
    : `Fewer than ${rules.minLegs} legs, no place: ${tooFew.length}. "–": nothing to measure, its weight is shared by the rest; "=": a tie.`;
  const none = vi ? `Không thuộc nhóm nào: ${unplaced.join(', ')}.` : `In no league: ${unplaced.join(', ')}.`;
  return [
    ...aligned([
      heads,
      weights,
      ...ranked.map((one) => cells(`${one.rank}${one.isTied ? '=' : ''}`, one)),
      ...tooFew.map((one) => cells('–', one)),
    ]),
    few,
    ...(unplaced.length > 0 ? [none] : []),
    madeByLine(rules, watermark, language),
  ];
}
