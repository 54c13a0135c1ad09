import { loadProcedures } from '@lienthong/catalogue';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { termWords } from '../procedure-formats/words.js';

export function registerList(group: Command, io: CliIo): void {
  group
    .command('list')
    .description(io.language === 'vi' ? 'Các thủ tục trong danh mục' : 'Procedures of the catalogue')
    .option('--json', io.language === 'vi' ? 'trả lời bằng JSON' : 'answer in JSON')
    .action((options: { json?: boolean }) => list(options.json === true, io));
}

async function list(inJson: boolean, io: CliIo): Promise<void> {
  const procedures = loadProcedures();
  if (inJson) {
    const rows = procedures.map(({ code, version, kind, title, field, validity, total, steps }) => ({
      ...{ code, version, kind, title, field: field.code, validity },
      ...(total ? { total } : {}),
      steps: steps.length,
    }));
    await answer(io, JSON.stringify(rows));
    return;
  }
  for (const { code, version, title, total } of procedures)
    await answer(io, `${code} v${version}  ${total ? termWords(total, io.language) : '–'}  ${title[io.language]}`);
}
