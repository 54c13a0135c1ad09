import { readFile } from 'node:fs/promises';
import { CaseUnknown, type FileFault, verifyChainFile } from '@lienthong/case-store';
import { caseCode } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { InvalidField } from '../request-fields.js';
import { withStore } from '../with-store.js';

const faults = {
  changed: { vi: 'đã bị sửa', en: 'was changed' },
  unlinked: { vi: 'không nối với sự kiện trước', en: 'does not stand on the fact before it' },
  missing: { vi: 'bị mất', en: 'is missing' },
  unreadable: { vi: 'không phải sự kiện của hồ sơ này', en: 'is no fact of this case' },
} as const satisfies Record<FileFault['fault'], { vi: string; en: string }>;

interface Options {
  readonly file?: string;
  readonly expect?: string;
  readonly json?: boolean;
}

/** What is wrong with a chain, at a fact or at a row of a file. */
interface Checked {
  readonly caseCode: string;
  readonly facts: number;
  readonly lastHash: string;
  readonly faults: readonly { readonly row?: number; readonly seq?: number; readonly fault: FileFault['fault'] }[];
}

export function registerVerify(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('verify [CODE]')
    .description(
      vi
        ? 'Kiểm tra chuỗi băm của hồ sơ, hoặc của tệp đã xuất (không cần máy chủ)'
        : 'Check the hash chain of a case, or of an exported file (without a server)',
    )
    .option('--file <FILE>', vi ? 'tệp do case export xuất ra' : 'a file of case export')
    .option(
      '--expect <HASH>',
      vi ? 'mã băm cuối đã ghi lại ở nơi khác, như trên phiếu kiểm soát' : 'last hash as noted elsewhere',
    )
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string | undefined, { file, expect, json }: Options) => {
      const checked = file ? await ofFile(file) : await ofStore(code);
      const isOther = expect !== undefined && expect !== checked.lastHash;
      if (checked.faults.length > 0 || isOther) io.exitCode = 1;
      if (json) return answer(io, JSON.stringify({ ...checked, ...(expect ? { asExpected: !isOther } : {}) }));
      const { caseCode: known, facts, lastHash } = checked;
      for (const { row, seq, fault } of checked.faults) {
        const place = row === undefined ? '' : `${vi ? 'hàng' : 'row'} ${row}: `;
        const which = seq === undefined ? (vi ? 'nội dung' : 'it') : `${vi ? 'sự kiện' : 'fact'} ${seq}`;
        io.errors.write(`${known}: ${place}${which} ${faults[fault][io.language]}\n`);
      }
      if (isOther)
        io.errors.write(
          `${known}: ${vi ? 'mã băm cuối khác với mã đã ghi' : 'the last hash is another'}: ${lastHash}\n`,
        );
      if (io.exitCode !== 0) return;
      await answer(io, `${known}: ${facts} ${vi ? 'sự kiện, nguyên vẹn' : 'facts, intact'}`);
      await answer(io, `${vi ? 'mã băm cuối' : 'last hash'} ${lastHash}`);
    });
}

async function ofStore(code: string | undefined): Promise<Checked> {
  if (code === undefined)
    throw new InvalidField('CODE', 'missing', { vi: 'cần mã hồ sơ, hoặc --file', en: 'a code is wanted, or --file' });
  const known = caseCode(code);
  const report = await withStore((store) => store.verifyChain(known));
  if (report.facts === 0 && report.faults.length === 0) throw new CaseUnknown(known);
  return report;
}

async function ofFile(file: string): Promise<Checked> {
  const { rows, ...report } = verifyChainFile(await readFile(file, 'utf8'));
  return { ...report, facts: rows };
}
