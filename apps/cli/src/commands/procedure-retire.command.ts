import { procedureCode } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { dateField, ordinalField } from '../request-fields.js';
import { withStore } from '../with-store.js';

interface Options {
  readonly on: string;
  readonly json?: boolean;
}

export function registerRetire(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('retire <CODE> <VERSION>')
    .description(
      vi
        ? 'Từ ngày này phiên bản không nhận hồ sơ mới; hồ sơ đang giải quyết vẫn theo nó'
        : 'From that day on the version takes no new case; running ones stay on it',
    )
    .requiredOption('--on <DATE>', vi ? 'ngày đầu tiên không nhận nữa' : 'the first day on which it takes none')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string, version: string, { on, json }: Options) => {
      const [n, day] = [ordinalField({ version }, 'version'), dateField({ on }, 'on')];
      const isNew = await withStore((store) => store.versions.retire(procedureCode(code), n, day));
      const words = vi
        ? `${code} phiên bản ${version}: thôi nhận hồ sơ mới từ ${on}${isNew ? '' : ' (đã ghi từ trước)'}`
        : `${code} version ${version}: takes no new case from ${on} on${isNew ? '' : ' (said before)'}`;
      await answer(io, json ? JSON.stringify({ code, version: n, on, isNew }) : words);
    });
}
