import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { askIndicators, IndicatorsRefused } from '../indicator-address.js';

/** A line of the service's progress. */
interface Progress {
  readonly read?: number;
  readonly total?: number;
  readonly done?: boolean;
}

export function registerRebuild(group: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  group
    .command('rebuild')
    .description(
      say('Dựng lại chỉ số từ đầu dòng sự kiện; vẫn phục vụ', 'Build the figures anew from the topic, still serving'),
    )
    .option('--json', say('trả lời bằng JSON', 'answer in JSON'))
    .action((options: { readonly json?: boolean }) => rebuild(options.json === true, io));
}

async function rebuild(inJson: boolean, io: CliIo): Promise<void> {
  const vi = io.language === 'vi';
  let total = 0;
  let isDone = false;
  const response = await askIndicators('/api/v1/indicators/rebuild', 'POST', io.language);
  for await (const line of linesOf(response)) {
    const progress = JSON.parse(line) as Progress;
    isDone = progress.done === true;
    if (progress.total === undefined) continue;
    total = progress.total;
    io.errors.write(vi ? `đã đọc ${progress.read}/${total}\n` : `read ${progress.read}/${total}\n`);
  }
  if (!isDone)
    throw new IndicatorsRefused(
      vi ? 'không dựng lại được; số liệu vẫn như trước' : 'could not be rebuilt; the figures are as before',
    );
  const text = vi ? `Đã dựng lại từ ${total} sự kiện.` : `Rebuilt from ${total} events.`;
  await answer(io, inJson ? JSON.stringify({ rebuilt: true, events: total }) : text);
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    yield* parts.filter(Boolean);
  }
  if (rest) yield rest;
}
