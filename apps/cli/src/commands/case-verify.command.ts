import { CaseUnknown, type ChainFault } from '@lienthong/case-store';
import { caseCode } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { withStore } from '../with-store.js';

const faults = {
  changed: { vi: 'đã bị sửa', en: 'was changed' },
  unlinked: { vi: 'không nối với sự kiện trước', en: 'does not stand on the fact before it' },
  missing: { vi: 'bị mất', en: 'is missing' },
} as const satisfies Record<ChainFault['fault'], { vi: string; en: string }>;

export function registerVerify(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('verify <CODE>')
    .description(vi ? 'Kiểm tra chuỗi băm của hồ sơ' : 'Check the hash chain of a case')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string, { json }: { readonly json?: boolean }) => {
      const known = caseCode(code);
      const report = await withStore((store) => store.verifyChain(known));
      if (report.facts === 0 && report.faults.length === 0) throw new CaseUnknown(known);
      if (report.faults.length > 0) io.exitCode = 1;
      if (json) return answer(io, JSON.stringify(report));
      if (report.faults.length === 0)
        return answer(
          io,
          vi ? `${code}: ${report.facts} sự kiện, nguyên vẹn` : `${code}: ${report.facts} facts, intact`,
        );
      for (const { seq, fault } of report.faults)
        io.errors.write(`${code}: ${vi ? 'sự kiện' : 'fact'} ${seq} ${faults[fault][io.language]}\n`);
    });
}
