import { readFile } from 'node:fs/promises';
import { localIso } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { withStore } from '../with-store.js';

export function registerApply(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('apply <FILE>')
    .description(
      vi
        ? 'Áp dụng một thay đổi tổ chức; đến hiệu lực thì chuyển các chặng đang mở; chạy lại làm nốt phần còn lại'
        : 'Apply a change; once in effect open legs go over; repeating it does what is left',
    )
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const text = await readFile(file, 'utf8');
      const told = (rehomed: number) => io.errors.write(vi ? `đã chuyển ${rehomed} chặng\n` : `${rehomed} legs\n`);
      const applied = await withStore((store) => store.organisation.apply(text, told));
      if (json) return answer(io, JSON.stringify(applied));
      const { code, effectiveAt, isNew, isInEffect, rehomed } = applied;
      const at = localIso(effectiveAt);
      const recorded = isNew ? (vi ? 'đã ghi' : 'recorded') : vi ? 'đã ghi từ trước' : 'recorded before';
      const done = isInEffect
        ? vi
          ? `đã chuyển ${rehomed} chặng cho cơ quan kế nhiệm`
          : `${rehomed} legs went over to their successors`
        : vi
          ? `có hiệu lực từ ${at}; khi đó các chặng đang mở tự chuyển`
          : `in effect from ${at}; open legs go over by themselves then`;
      return answer(io, `${code}: ${recorded}; ${done}`);
    });
}
