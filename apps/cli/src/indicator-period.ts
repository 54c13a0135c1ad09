import { type Command, Option } from 'commander';
import type { CliIo } from './cli-io.js';

/** A period, and which cases alone. */
export interface PeriodOptions {
  readonly from: string;
  readonly to: string;
  readonly agency?: readonly string[];
  readonly procedure?: readonly string[];
}

/** Adds the options of a period and of the cases that it is asked of. */
export function withPeriod(command: Command, io: CliIo): Command {
  const say = (vi: string, en: string) => (io.language === 'vi' ? vi : en);
  return command
    .requiredOption('--from <D>', say('từ ngày (YYYY-MM-DD)', 'from this day (YYYY-MM-DD)'))
    .requiredOption('--to <D>', say('đến hết ngày', 'to this day, included'))
    .addOption(new Option('--agency <CODE...>', say('chỉ các cơ quan này', 'these lead agencies alone')))
    .addOption(new Option('--procedure <CODE...>', say('chỉ các thủ tục này', 'these procedures alone')));
}

/** The same as the service reads it. */
export function periodParameters({ from, to, agency = [], procedure = [] }: PeriodOptions): URLSearchParams {
  const query = new URLSearchParams({ from, to });
  for (const one of agency) query.append('agency', one);
  for (const one of procedure) query.append('procedure', one);
  return query;
}
