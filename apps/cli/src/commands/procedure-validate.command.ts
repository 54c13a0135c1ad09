import { readFileSync } from 'node:fs';
import { publishContext } from '@lienthong/catalogue';
import { type Fault, parseProcedure } from '@lienthong/procedure/schema';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { tellFaults, tellNotices } from '../procedure-formats/faults.js';

/** What validation says of one file. */
interface Verdict {
  readonly file: string;
  readonly code?: string;
  readonly version?: number;
  readonly faults: readonly Fault[];
  /** Worth knowing of a definition that may be published. */
  readonly notices?: readonly Fault[];
}

export function registerValidate(group: Command, io: CliIo): void {
  group
    .command('validate')
    .argument('<FILE...>')
    .description(
      io.language === 'vi' ? 'Kiểm tra tệp thủ tục, nêu mọi lỗi' : 'Check procedure files, listing every fault',
    )
    .option('--json', io.language === 'vi' ? 'trả lời bằng JSON' : 'answer in JSON')
    .action((files: string[], options: { json?: boolean }) => validate(files, options.json === true, io));
}

async function validate(files: readonly string[], inJson: boolean, io: CliIo): Promise<void> {
  const read = files.map((file) => ({ file, text: textOf(file) }));
  const context = publishContext(read.flatMap(({ text }) => (typeof text === 'string' ? [text] : [])));
  const verdicts = read.map(({ file, text }): Verdict => {
    if (typeof text !== 'string') return { file, faults: [text] };
    const parsed = parseProcedure(text, context);
    if ('faults' in parsed) return { file, faults: parsed.faults };
    const { ok, notices } = parsed;
    return { file, code: ok.code, version: ok.version, faults: [], ...(notices.length > 0 ? { notices } : {}) };
  });
  if (verdicts.some(({ faults }) => faults.length > 0)) io.exitCode = 1;
  if (inJson) await answer(io, JSON.stringify({ files: verdicts }));
  else for (const verdict of verdicts) await tell(verdict, io);
}

async function tell({ file, code, version, faults, notices = [] }: Verdict, io: CliIo): Promise<void> {
  if (faults.length === 0)
    await answer(io, `${file}: ${io.language === 'vi' ? 'hợp lệ' : 'valid'} (${code} v${version})`);
  await tellNotices(notices, io);
  tellFaults(file, faults, io);
}

function textOf(file: string): string | Fault {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      path: '',
      line: 1,
      rule: 'file',
      message: { vi: `Không đọc được tệp: ${why}`, en: `Cannot be read: ${why}` },
    };
  }
}
