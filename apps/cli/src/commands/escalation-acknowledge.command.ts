import { randomUUID } from 'node:crypto';
import { legId, legParts } from '@lienthong/case';
import { agencyCode, type CommandId, caseCode, type OfficerId } from '@lienthong/kernel';
import { type Command, InvalidArgumentError } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { withStore } from '../with-store.js';

interface Flags {
  readonly rung: number;
  readonly agency: string;
  readonly officer: string;
  readonly json?: boolean;
}

/** Recorded in the name of whoever sees to it: the fact carries his id and his agency, as if he had said so himself. */
export function registerAcknowledge(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('acknowledge <CODE> <LEG>')
    .description(
      vi
        ? 'Xác nhận đã biết và xử lý; không báo lên cao hơn nữa'
        : 'Somebody knows of it and sees to it: nobody higher up is told',
    )
    .requiredOption('--rung <N>', vi ? 'bậc đã báo' : 'the rung that was climbed', rungOf)
    .requiredOption('--agency <CODE>', vi ? 'nơi được báo' : 'the agency that was told')
    .requiredOption('--officer <ID>', vi ? 'mã cán bộ xác nhận' : 'id of the officer who acknowledges')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string, leg: string, { rung, agency, officer, json }: Flags) => {
      const known = caseCode(code);
      const command = { type: 'acknowledge-escalation', leg: legId(legParts(leg)), rung } as const;
      const by = { kind: 'officer', officer: officer as OfficerId, agency: agencyCode(agency) } as const;
      const commandId = `cli:${randomUUID()}` as CommandId;
      const { facts } = await withStore((store) => store.apply(known, command, { commandId, by }));
      const isNew = facts.length > 0;
      if (json) return answer(io, JSON.stringify({ caseCode: known, leg, rung, agency, officer, isNew }));
      const said = isNew ? (vi ? 'đã xác nhận' : 'acknowledged') : vi ? 'đã xác nhận từ trước' : 'acknowledged before';
      return answer(io, `${known} ${leg} (${vi ? 'bậc' : 'rung'} ${rung}): ${said}`);
    });
}

function rungOf(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('1, 2, 3 …');
  return Number(text);
}
