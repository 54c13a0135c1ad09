import { readFile } from 'node:fs/promises';
import { localIso } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { withStore } from '../with-store.js';

export function registerPlan(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('plan <FILE>')
    .description(
      vi
        ? 'Chạy thử một thay đổi tổ chức (sáp nhập, chia tách, đổi tên): chặng nào sẽ chuyển về đâu; không ghi gì'
        : 'Dry run of a change (merger, split, rename): which open legs would go where; writes nothing',
    )
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const text = await readFile(file, 'utf8');
      const plan = await withStore((store) => store.organisation.plan(text));
      if (json) return answer(io, JSON.stringify(plan));
      const at = localIso(plan.effectiveAt);
      const rows = plan.handovers.map(({ from, to, legs }) => [from, '→', to, legs]);
      const head = vi ? `${plan.code}: có hiệu lực từ ${at}` : `${plan.code}: in effect from ${at}`;
      const none = vi ? 'Không có chặng đang mở nào phải chuyển.' : 'No open leg goes over.';
      return answer(io, [head, rows.length > 0 ? aligned(rows).join('\n') : none].join('\n'));
    });
}
