import { dateOf } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { dateField } from '../request-fields.js';
import { withStore } from '../with-store.js';

interface Flags {
  readonly on?: string;
  readonly kind?: string;
  readonly json?: boolean;
}

export function registerList(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('list')
    .description(vi ? 'Các cơ quan đang hoạt động vào một ngày' : 'The agencies that stand on a day')
    .option('--on <DATE>', vi ? 'ngày (mặc định: hôm nay)' : 'the day (default: today)')
    .option('--kind <CODE>', vi ? 'chỉ loại cơ quan này' : 'only of this kind')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async ({ on, kind, json }: Flags) => {
      const agencies = await withStore(async ({ registry, now }) => {
        await registry.refresh();
        const day = on === undefined ? dateOf(await now()) : dateField({ on }, 'on');
        return registry.agencies.standingOn(day).filter((agency) => kind === undefined || agency.kind === kind);
      });
      const rows = agencies.map(({ code, kind: is, title, identifier }) => [
        ...[code, is, title[io.language], identifier.status === 'verified' ? identifier.value : `${identifier.value}?`],
      ]);
      await answer(io, json ? JSON.stringify(agencies) : aligned(rows).join('\n'));
    });
}
