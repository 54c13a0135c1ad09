import { explainDeadline, legId, legParts } from '@lienthong/case';
import { instantOfEpoch, localIso, systemClock } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { explanation } from '../explanation.js';
import { withCase } from '../with-store.js';

interface Options {
  readonly leg?: string;
  readonly appointment?: string;
  readonly json?: boolean;
}

export function registerExplain(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('explain <CODE>')
    .description(vi ? 'Vì sao ngày hẹn trả là ngày ấy' : 'Why the appointed date is what it is')
    .option('--leg <LEG>', vi ? 'hạn của một chặng' : 'the due of a leg')
    .option('--appointment <N>', vi ? 'lần hẹn thứ mấy' : 'which appointment')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string, { leg, appointment, json }: Options) => {
      const target = leg
        ? { leg: legId(legParts(leg)) }
        : { ...(appointment === undefined ? {} : { appointment: Number(appointment) }) };
      const now = instantOfEpoch(await systemClock.now());
      await withCase(code, async ({ state, context }) => {
        const explained = explainDeadline(state, target, context(now));
        if (json) return answer(io, JSON.stringify({ caseCode: code, ...explained }));
        const { receivedAt, startAt, dueAt, announcedDueAt, allotted, days, suspensions } = explained;
        await answer(
          io,
          `${vi ? 'Nhận' : 'Received'} ${localIso(receivedAt)}, ${vi ? 'tính từ' : 'counted from'} ${localIso(startAt)}`,
        );
        for (const line of explanation(days, allotted, context(now).calendar, io.language)) await answer(io, line);
        for (const { from, to, minutes } of suspensions)
          await answer(
            io,
            `${vi ? 'Tạm dừng' : 'Suspended'} ${localIso(from)} – ${to ? localIso(to) : '…'}: ${minutes}`,
          );
        await answer(io, `${vi ? 'Hạn' : 'Due'} ${localIso(dueAt)}`);
        if (announcedDueAt && announcedDueAt !== dueAt)
          await answer(io, `${vi ? 'Đã hẹn' : 'Announced'} ${localIso(announcedDueAt)}`);
      });
    });
}
