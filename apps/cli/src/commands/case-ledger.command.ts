import { ledgerOf } from '@lienthong/case';
import { instantOfEpoch, systemClock } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { ledgerText } from '../ledger-text.js';
import { withCase } from '../with-store.js';

export function registerLedger(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('ledger <CODE>')
    .description(vi ? 'Ai giữ hồ sơ từng phút, ai làm chậm' : 'Who held the case, minute by minute, and who was late')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string, { json }: { readonly json?: boolean }) => {
      const now = instantOfEpoch(await systemClock.now());
      const ledger = await withCase(code, async ({ state, context }) => ledgerOf(state, context(now)));
      if (json) return answer(io, JSON.stringify({ caseCode: code, ...ledger }));
      for (const line of ledgerText(ledger, io.language)) await answer(io, line);
    });
}
