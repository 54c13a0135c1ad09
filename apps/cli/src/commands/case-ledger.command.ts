import { type CustodyInterval, type LateShare, ledgerOf } from '@lienthong/case';
import { instantOfEpoch, localIso, systemClock } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
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
      const head = vi
        ? ['từ', 'đến', 'ai giữ', 'chặng', 'loại', 'dùng', 'được giao', 'quá']
        : ['from', 'to', 'holder', 'leg', 'kind', 'used', 'allotted', 'over'];
      for (const line of aligned([head, ...ledger.path.map(pathRow)])) await answer(io, line);
      for (const { leg, intervals } of ledger.side) {
        await answer(io, `${vi ? 'Bên cạnh đường quyết định' : 'Beside the path'}: ${leg}`);
        for (const line of aligned(intervals.map(pathRow))) await answer(io, `  ${line}`);
      }
      for (const { n, owed } of ledger.segments) {
        const minutes = owed.lateMinutes === 0 ? '' : `, ${owed.lateMinutes} ${vi ? 'phút' : 'min'}`;
        const name = vi ? `Hẹn lần ${n}` : `Appointment ${n}`;
        await answer(io, `${name}: ${localIso(owed.dueAt)} ${owed.timeliness}${minutes}`);
        for (const line of aligned(owed.shares.map(shareRow))) await answer(io, `  ${line}`);
      }
      for (const { at, by, owed, endedAt } of ledger.verdict?.corrections ?? []) {
        const who = by.kind === 'officer' ? `${by.officer} (${by.agency})` : by.kind;
        const said = `${localIso(endedAt)} ${owed.timeliness}, ${owed.lateMinutes} ${vi ? 'phút' : 'min'}`;
        await answer(io, `${vi ? 'Đính chính' : 'Corrected'} ${localIso(at)}, ${who}: ${said}`);
        for (const line of aligned(owed.shares.map(shareRow))) await answer(io, `  ${line}`);
      }
    });
}

const holderOf = ({ agency, class: holderClass }: CustodyInterval | LateShare): string => agency ?? holderClass;

const pathRow = (interval: CustodyInterval): (string | number)[] => [
  localIso(interval.from),
  localIso(interval.to),
  holderOf(interval),
  interval.leg ?? '',
  interval.kind,
  interval.used,
  interval.allotted ?? '',
  interval.over,
];

const shareRow = (share: LateShare): (string | number)[] => [
  share.minutes,
  holderOf(share),
  share.leg ?? '',
  share.cause,
];
