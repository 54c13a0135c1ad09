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
  const internal = io.language === 'vi' ? 'nội bộ' : 'internal';
  const rows = procedures.map(({ code, version, kind, title, total }) => ({
    ...{ name: `${code} v${version}`, title: title[io.language] },
    term: total ? termWords(total, io.language) : kind === 'internal' ? internal : '–',
  }));
  const wide = (width: number, text: string) => Math.max(width, text.length);
  const [names, terms] = [rows.map(({ name }) => name), rows.map(({ term }) => term)].map((one) => one.reduce(wide, 0));
  for (const { name, term, title } of rows)
    await answer(io, `${name.padEnd(names ?? 0)}  ${term.padEnd(terms ?? 0)}  ${title}`);
}
