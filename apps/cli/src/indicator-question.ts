import {
  INDICATOR_BASES,
  INDICATOR_DIMENSIONS,
  INDICATOR_SPANS,
  INDICATOR_STRUCTURES,
  INDICATOR_UNITS,
} from '@lienthong/indicator';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CliIo } from './cli-io.js';

/** What of a question every command about figures takes. */
export interface QuestionOptions {
  readonly from: string;
  readonly to: string;
  readonly unit?: string;
  readonly basis?: string;
  readonly structure?: string;
  readonly asOf?: string;
  readonly where: readonly (readonly [key: string, value: string])[];
}

const FILTERS: readonly string[] = [...INDICATOR_DIMENSIONS, ...INDICATOR_SPANS, 'origin'];

/** Adds the options of a period, and which items alone are looked at. */
export function withPeriod(command: Command, io: CliIo): Command {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  return command
    .requiredOption('--from <D>', say('từ ngày (YYYY-MM-DD)', 'from this day (YYYY-MM-DD)'))
    .requiredOption('--to <D>', say('đến hết ngày', 'to this day, included'))
    .addOption(
      new Option(
        '--structure <WHICH>',
        say('cơ quan như khi đó, hay cơ quan kế thừa', 'agencies as they were, or those that took over'),
      ).choices(INDICATOR_STRUCTURES),
    )
    .addOption(
      new Option(
        '--where <KEY=VALUE>',
        say(`chỉ tính (lặp lại được): ${FILTERS.join(', ')}`, `only these (may be repeated): ${FILTERS.join(', ')}`),
      )
        .argParser((text: string, before: QuestionOptions['where'] = []) => [...before, filterOf(text)])
        .default([], say('tất cả', 'everything')),
    );
}

/** The option that says what is counted. */
export const unitOption = (io: CliIo): Option =>
  new Option(
    '--unit <UNIT>',
    io.language === 'vi' ? 'đếm hồ sơ hay chặng (theo cơ quan: chặng)' : 'count cases or legs (by agency: legs)',
  ).choices(INDICATOR_UNITS);

/** The option that says when "running" is looked at. */
export const asOfOption = (io: CliIo): Option =>
  new Option(
    '--as-of <ISO>',
    io.language === 'vi' ? 'thời điểm xét hồ sơ đang xử lý' : 'the moment at which "running" is looked at',
  );

/** Adds the options of a question: period, what is counted, and which items alone. */
export function withQuestion(command: Command, io: CliIo): Command {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  return withPeriod(command, io)
    .addOption(unitOption(io))
    .addOption(
      new Option(
        '--basis <BASIS>',
        say(
          'kết quả của hồ sơ xong trong kỳ, hay nhận trong kỳ',
          'outcomes of what ended, or was received, in the period',
        ),
      ).choices(INDICATOR_BASES),
    )
    .addOption(asOfOption(io));
}

/** The question as the service reads it. */
export function questionParameters({
  from,
  to,
  unit,
  basis,
  structure,
  asOf,
  where,
}: QuestionOptions): URLSearchParams {
  const query = new URLSearchParams({ from, to });
  const given = { unit, basis, structure, 'as-of': asOf };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, value);
  for (const [key, value] of where) query.append(key, value);
  return query;
}

function filterOf(text: string): readonly [string, string] {
  const [key = '', ...rest] = text.split('=');
  if (!FILTERS.includes(key) || rest.length === 0) throw new InvalidArgumentError(FILTERS.join(', '));
  return [key, rest.join('=')];
}
