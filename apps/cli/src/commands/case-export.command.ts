import { CaseUnknown, chainFileOf } from '@lienthong/case-store';
import { caseCode } from '@lienthong/kernel';
import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { withStore } from '../with-store.js';

export function registerExport(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('export <CODE>')
    .description(
      vi
        ? 'Xuất chuỗi sự kiện để ai cũng kiểm tra được; không có dữ liệu cá nhân'
        : 'Write the chain of facts for anyone to check; it holds no personal data',
    )
    .action(async (code: string) => {
      const known = caseCode(code);
      const facts = await withStore((store) => store.factsOf(known));
      if (facts.length === 0) throw new CaseUnknown(known);
      io.output.write(chainFileOf(facts));
    });
}
