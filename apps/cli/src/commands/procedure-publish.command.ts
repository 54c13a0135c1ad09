import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidProcedureFile } from '@lienthong/catalogue';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { tellFaults, tellNotices } from '../procedure-formats/faults.js';
import { withStore } from '../with-store.js';

export function registerPublish(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('publish <FILE>')
    .description(vi ? 'Công bố một phiên bản thủ tục; đã công bố thì không sửa' : 'Publish a version, for good')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const text = await readFile(file, 'utf8');
      try {
        const { definition, repeated, notices } = await withStore((store) =>
          store.publishProcedure(text, basename(file)),
        );
        const { code, version } = definition;
        const words = vi
          ? `${code} phiên bản ${version}: ${repeated ? 'đã công bố từ trước, giống hệt' : 'đã công bố'}`
          : `${code} version ${version}: ${repeated ? 'published before, the same' : 'published'}`;
        await answer(
          io,
          json ? JSON.stringify({ code, version, repeated, ...(notices.length > 0 ? { notices } : {}) }) : words,
        );
        if (!json) await tellNotices(notices, io);
      } catch (error) {
        if (!(error instanceof InvalidProcedureFile)) throw error;
        tellFaults(file, error.faults, io);
        io.exitCode = 1;
      }
    });
}
