import { type Simulation, simulate, type Watcher } from '@lienthong/simulation';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { numberField } from '../request-fields.js';
import { comparisonLines } from '../simulation/comparison-table.js';
import { differenceOf } from '../simulation/difference.js';
import { eventLines } from '../simulation/event-lines.js';
import { defaultScenario, InvalidScenario, scenarioChangesIn } from '../simulation/scenario-file.js';
import { simulationLines } from '../simulation/simulation-table.js';
import { type Variant, variantOf } from '../simulation/variant.js';

interface Options {
  readonly seed: string;
  readonly scenario?: string;
  readonly compare?: string;
  readonly cases?: string;
  readonly top: string;
  readonly events?: string;
  readonly json?: boolean;
}

export function register(program: Command, io: CliIo): void {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  program
    .command('simulate')
    .description(
      say(
        'Mô phỏng một kỳ của tỉnh trên nhân thuần túy: tỷ lệ đúng hạn, hàng đợi, độ trễ từng cơ quan',
        'A span of the province through the pure core: on-time share, queues and lateness of each agency',
      ),
    )
    .requiredOption('--seed <N>', say('hạt giống: cùng số thì cùng kết quả', 'same number, same answer'))
    .option(
      '--scenario <FILE>',
      say(
        'những gì khác với kịch bản mặc định (libs/catalogue/scenarios/ha-tinh.yaml)',
        'what differs from the scenario of libs/catalogue/scenarios/ha-tinh.yaml',
      ),
    )
    .option(
      '--compare <FILE>',
      say(
        'phương án B: thời hạn, lịch, nhân sự hoặc thủ tục khác',
        'variant B: other term, calendar, staffing, definition',
      ),
    )
    .option('--cases <N>', say('số hồ sơ nộp, thay cho số của kịch bản', 'filings, in place of the scenario’s number'))
    .option('--top <N>', say('số cơ quan in ra', 'how many agencies to print'), '20')
    .option(
      '--events <FILE>',
      say(
        'ghi mọi sự kiện (phương án A), mỗi dòng một CloudEvent như trên Kafka; - là đầu ra chuẩn, khi đó không in gì khác',
        'write every event (of A), a CloudEvent a line as on Kafka; - is standard output, which then carries nothing else',
      ),
    )
    .option('--json', say('trả lời bằng JSON, mọi cơ quan', 'answer in JSON, every agency'))
    .action((options: Options) => simulated(options, io));
}

async function simulated(options: Options, io: CliIo): Promise<void> {
  try {
    await run(options, io);
  } catch (error) {
    if (!(error instanceof InvalidScenario)) throw error;
    io.exitCode = 1;
    for (const { line, path, message, rule } of error.faults)
      io.errors.write(`${error.file}:${line}: ${path === '' ? '' : `${path}: `}${message[io.language]} [${rule}]\n`);
  }
}

async function run(
  { seed: text, scenario, compare, cases: filings, top, events, json }: Options,
  io: CliIo,
): Promise<void> {
  const seed = numberField({ seed: Number(text) }, 'seed');
  const cases = filings === undefined ? undefined : numberField({ cases: Number(filings) }, 'cases');
  const under = [defaultScenario(), ...(scenario === undefined ? [] : [scenarioChangesIn(scenario)])] as const;
  const [base, ...rest] = under;
  const a = variantOf([base, ...rest], cases);
  const b = compare === undefined ? undefined : variantOf([base, ...rest, scenarioChangesIn(compare)], cases);
  const lines = events === undefined ? undefined : eventLines(events, io);
  const of = (variant: Variant, name: string, watcher: Watcher = {}) => ({
    ...variant,
    ...told(variant, seed, name, io, watcher),
  });
  const ranA = of(a, 'A', lines && { fact: lines.fact });
  lines?.end();
  if (events === '-') return;
  const ranB = b && of(b, 'B');
  if (json) {
    const answered = ({ title, simulation }: typeof ranA) => ({ title, ...simulation });
    const difference = ranB && differenceOf(ranA.simulation, ranB.simulation);
    const document = ranB ? { seed, a: answered(ranA), b: answered(ranB), difference } : { seed, ...answered(ranA) };
    await answer(io, JSON.stringify(document));
    return;
  }
  const shown = numberField({ top: Number(top) }, 'top');
  const table = ranB
    ? comparisonLines(ranA, ranB, seed, shown, io.language)
    : simulationLines(ranA, seed, shown, io.language);
  for (const line of table) await answer(io, line);
}

/** Runs a variant and says on standard error how far it is, month by month. */
function told(
  { scenario, world }: Variant,
  seed: number,
  name: string,
  io: CliIo,
  watcher: Watcher,
): { readonly simulation: Simulation } {
  let filings = 0;
  let month = '';
  const day = (date: string, more: number): void => {
    if (month !== '' && !date.startsWith(month))
      io.errors.write(`· ${name} ${month}: ${filings} ${io.language === 'vi' ? 'hồ sơ' : 'filings'}\n`);
    month = date.slice(0, 7);
    filings += more;
  };
  return { simulation: simulate(scenario, world, seed, { ...watcher, day }) };
}
