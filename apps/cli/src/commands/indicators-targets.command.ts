import type { TargetProgress } from '@lienthong/indicator';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { askIndicators } from '../indicator-address.js';
import type { Language } from '../language.js';
import { type MadeBy, madeByLine, percent, points } from '../quality-words.js';

interface Options {
  readonly on?: string;
  readonly json?: boolean;
}

/** What the service answers; @see apps/indicator-service */
interface Targets {
  readonly watermark: string | null;
  readonly rules: MadeBy;
  readonly on: string | null;
  readonly targets: readonly TargetProgress[];
}

export function registerTargets(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  group
    .command('targets')
    .description(say('Mục tiêu của nghị quyết: xu hướng, khoảng cách', 'Targets of the resolution: trend and distance'))
    .option('--on <D>', say('tính đến ngày', 'as of this day'))
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => show(options, io));
}

async function show({ on, json }: Options, io: CliIo): Promise<void> {
  const query = new URLSearchParams(on ? { on } : {});
  const path = `/api/v1/indicators/targets?${query}`;
  const targets = (await (await askIndicators(path, 'GET', io.language)).json()) as Targets;
  if (json) await answer(io, JSON.stringify(targets));
  else for (const line of lines(targets, io.language)) await answer(io, line);
}

function lines({ rules, targets, watermark }: Targets, language: Language): string[] {
  return [
    ...targets.flatMap((one) => [one.target.title[language], ...about(one, language).map((line) => `  ${line}`)]),
    madeByLine(rules, watermark, language),
  ];
}

function about({ yearToDate, sinceLastYear, goals, months, nothing }: TargetProgress, language: Language): string[] {
  const vi = language === 'vi';
  if (nothing === 'input')
    return [vi ? 'Không có dữ liệu đầu vào trong dòng sự kiện.' : 'Events of cases do not tell it.'];
  if (nothing === 'data') return [vi ? 'Chưa có số liệu.' : 'No data yet.'];
  const { numerator, denominator, share } = yearToDate;
  const now = `${percent(share === null ? null : share * 100)} (${numerator}/${denominator})`;
  return [
    vi
      ? `Từ đầu năm: ${now}, so với cùng kỳ ${points(sinceLastYear)}`
      : `This year: ${now}, on the year before ${points(sinceLastYear)}`,
    ...goals.map((goal) => goalLine(goal, vi)),
    ...aligned(
      months
        .filter((month) => month.share !== null)
        .map((month) => [
          month.month,
          percent((month.share ?? 0) * 100),
          `${month.numerator}/${month.denominator}`,
          points(month.sinceLastMonth),
          points(month.sinceLastYear),
        ]),
    ),
  ];
}

function goalLine({ goal, isMet, distance, perYear }: TargetProgress['goals'][number], vi: boolean): string {
  const wanted = 'above' in goal ? `> ${goal.above * 100} %` : `≥ ${goal.atLeast * 100} %`;
  if (isMet === null) return vi ? `${wanted} đến ${goal.by}: chưa có số liệu` : `${wanted} by ${goal.by}: no data`;
  if (isMet) return vi ? `${wanted} đến ${goal.by}: đạt` : `${wanted} by ${goal.by}: met`;
  const needs = perYear === null ? '' : vi ? `, mỗi năm ${points(perYear)}` : `, ${points(perYear)} a year`;
  return vi
    ? `${wanted} đến ${goal.by}: còn thiếu ${distance}${needs}`
    : `${wanted} by ${goal.by}: ${distance} short${needs}`;
}
