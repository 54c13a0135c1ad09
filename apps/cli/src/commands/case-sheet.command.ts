import { controlSheet } from '@lienthong/case';
import { instantOfEpoch, systemClock } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { controlSheetText } from '../control-sheet-text.js';
import { namesOf } from '../names.js';
import { withCase } from '../with-store.js';

export function registerSheet(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('sheet <CODE>')
    .description(
      vi
        ? 'Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 06)'
        : 'Process control sheet: every hand-over with its time',
    )
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string, { json }: { readonly json?: boolean }) => {
      const now = instantOfEpoch(await systemClock.now());
      await withCase(code, async ({ state, facts, definition, context }, { registry }) => {
        const sheet = controlSheet(state, facts, context(now));
        const evidence = { facts: facts.length, lastHash: facts.at(-1)?.hash ?? '' };
        if (json) return answer(io, JSON.stringify({ sheet, evidence }));
        const names = namesOf(definition, registry.agencies, io.language);
        const lines = controlSheetText(sheet, definition.title[io.language], evidence, names);
        for (const line of lines) await answer(io, line);
      });
    });
}
