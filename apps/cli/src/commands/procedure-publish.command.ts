import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openCaseStore } from '@lienthong/case-store';
import { systemClock } from '@lienthong/kernel';
import { readSettings, withLocalServers } from '@lienthong/platform/config';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';

export function registerPublish(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('publish <FILE>')
    .description(vi ? 'Công bố một phiên bản thủ tục; đã công bố thì không sửa' : 'Publish a version, for good')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const text = await readFile(file, 'utf8');
      const { DATABASE_URL } = readSettings(['DATABASE_URL'], withLocalServers());
      const store = openCaseStore({ databaseUrl: DATABASE_URL, clock: systemClock, name: 'procedure publish' });
      try {
        const { definition, repeated } = await store.publishProcedure(text, basename(file));
        const { code, version } = definition;
        const words = vi
          ? `${code} phiên bản ${version}: ${repeated ? 'đã công bố từ trước, giống hệt' : 'đã công bố'}`
          : `${code} version ${version}: ${repeated ? 'published before, the same' : 'published'}`;
        await answer(io, json ? JSON.stringify({ code, version, repeated }) : words);
      } finally {
        await store.close();
      }
    });
}
