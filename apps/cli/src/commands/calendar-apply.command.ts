import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { refusalLine } from '../retime-refusal.js';
import { withStore } from '../with-store.js';

/** Cases are counted anew that many at a time. */
const CONNECTIONS = 8;

export function registerApply(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('apply <FILE>')
    .description(
      vi
        ? 'Công bố một phiên bản lịch và tính lại mọi hạn đang chạy; dừng giữa chừng thì chạy lại để làm tiếp'
        : 'Publish a version and count every open deadline anew; stopped in the middle, run it again to go on',
    )
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action((file: string, { json }: { readonly json?: boolean }) => apply(file, json === true, io));
}

async function apply(file: string, inJson: boolean, io: CliIo): Promise<void> {
  const text = await readFile(file, 'utf8');
  const vi = io.language === 'vi';
  const told = (cases: number, retimed: number) =>
    io.errors.write(
      vi ? `· ${cases} hồ sơ đã xem, ${retimed} đã dời hạn\n` : `· ${cases} cases seen, ${retimed} moved\n`,
    );
  const applied = await withStore(
    (store) => store.calendars.apply(text, basename(file), ({ cases, retimed }) => told(cases, retimed)),
    CONNECTIONS,
  );
  const { id, version, isNew, cases, retimed, refused } = applied;
  const published = isNew
    ? { vi: 'đã công bố', en: 'published' }
    : { vi: 'đã công bố từ trước', en: 'published before' };
  const words = vi
    ? `Lịch ${id} ${version}: ${published.vi}; ${retimed}/${cases} hồ sơ vừa được tính lại hạn`
    : `Calendar ${id} ${version}: ${published.en}; ${retimed} of ${cases} cases counted anew`;
  await answer(io, inJson ? JSON.stringify(applied) : words);
  for (const one of refused) io.errors.write(`${refusalLine(one, io)}\n`);
  if (refused.length > 0) io.exitCode = 1;
}
