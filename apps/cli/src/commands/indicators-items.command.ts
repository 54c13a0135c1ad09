import { FIGURE_NAMES } from '@lienthong/indicator';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { type DocumentOptions, formatAsked, saveDocument, withDocument } from '../indicator-document.js';
import { askAllPages } from '../indicator-pages.js';
import { type QuestionOptions, questionParameters, withQuestion } from '../indicator-question.js';

interface Options extends QuestionOptions, DocumentOptions {
  readonly figure: string;
  readonly json?: boolean;
}

/** What the service answers; @see apps/indicator-service */
interface Behind {
  readonly watermark: string | null;
  readonly sum: number;
  readonly count: number;
  readonly items: readonly {
    readonly caseCode: string;
    readonly leg: string | null;
    readonly agency: string;
    readonly facts: readonly number[];
    readonly value: number;
  }[];
}

export function registerItems(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  withDocument(withQuestion(group.command('items'), io), io)
    .description(say('Hồ sơ, chặng đứng sau một con số', 'The cases or legs behind one figure'))
    .addOption(new Option('--figure <NAME>', say('con số', 'the figure')).choices(FIGURE_NAMES).makeOptionMandatory())
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: Options) => list(options, io));
}

async function list({ figure, json, format, out, ...question }: Options, io: CliIo): Promise<void> {
  const query = questionParameters(question);
  query.set('figure', figure);
  const file = formatAsked({ ...(format && { format }), ...(out && { out }) });
  if (file) return saveDocument('/api/v1/indicators/items', query, file, out, io);
  const behind = await askAllPages<Behind, 'items'>('/api/v1/indicators/items', query, 'items', io.language);
  if (json) return answer(io, JSON.stringify(behind));
  const { items, count, sum, watermark } = behind;
  const rows = items.map(({ caseCode, leg, agency, facts, value }) => [
    caseCode,
    leg ?? '',
    agency,
    facts.map((seq) => `#${seq}`).join(' '),
    value,
  ]);
  for (const line of aligned(rows)) await answer(io, line);
  await answer(
    io,
    io.language === 'vi'
      ? `${count} mục, tổng ${sum}. Số liệu đến ${watermark ?? '–'}.`
      : `${count} items, ${sum} in all. Figures up to ${watermark ?? '–'}.`,
  );
}
