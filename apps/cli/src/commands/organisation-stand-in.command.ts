import type { StandIn } from '@lienthong/case-store';
import { agencyCode, localIso, type OfficerId, procedureCode } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { InvalidField, instantField } from '../request-fields.js';
import { withStore } from '../with-store.js';

interface RecordFlags {
  readonly officer: string;
  readonly delegate?: string;
  readonly absent?: boolean;
  readonly procedure?: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `organisation stand-in list AGENCY`, `record AGENCY …`, `end ID`: delegations and absences, each with its dates. */
export function registerStandIn(organisation: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  const inJson = vi ? 'trả lời bằng JSON' : 'answer in JSON';
  const group = organisation
    .command('stand-in')
    .description(vi ? 'Ủy quyền và vắng mặt, có thời hạn' : 'Delegations and absences, with their dates');
  group
    .command('list <AGENCY>')
    .description(vi ? 'Đang và sắp có hiệu lực' : 'In effect now, and to come')
    .option('--at <ISO>', vi ? 'tại thời điểm' : 'at that moment')
    .option('--json', inJson)
    .action((agency: string, flags: { readonly at?: string; readonly json?: boolean }) => list(agency, flags, io));
  group
    .command('record <AGENCY>')
    .description(vi ? 'Ghi ủy quyền hoặc vắng mặt' : 'Record a delegation or an absence')
    .requiredOption('--officer <ID>', vi ? 'người ủy quyền, hoặc vắng mặt' : 'who delegates, or is away')
    .option('--delegate <ID>', vi ? 'người thay' : 'who stands in')
    .option('--absent', vi ? 'vắng mặt: không giao việc mới' : 'away: nothing new is given to him')
    .option('--procedure <CODE...>', vi ? 'phạm vi (mặc định: mọi thủ tục)' : 'scope (default: every procedure)')
    .requiredOption('--from <ISO>', vi ? 'từ lúc' : 'from then on')
    .requiredOption('--to <ISO>', vi ? 'đến trước lúc' : 'until then')
    .option('--json', inJson)
    .action((agency: string, flags: RecordFlags) => record(agency, flags, io));
  group
    .command('end <ID>')
    .description(vi ? 'Chấm dứt sớm' : 'End one early')
    .option('--json', inJson)
    .action((id: string, { json }: { readonly json?: boolean }) => end(id, json === true, io));
}

async function list(
  code: string,
  { at, json }: { readonly at?: string; readonly json?: boolean },
  io: CliIo,
): Promise<void> {
  const agency = agencyCode(code);
  const asked = at === undefined ? undefined : instantField({ at }, 'at');
  const standIns = await withStore(async (store) =>
    store.organisation.standIns({ at: asked ?? (await store.now()), agency, coming: true }),
  );
  if (json) return answer(io, JSON.stringify({ standIns }));
  const none = io.language === 'vi' ? 'Không có ai ủy quyền hay vắng mặt.' : 'Nobody delegates or is away.';
  const lines = standIns.length > 0 ? aligned(standIns.map((one) => row(one, io))) : [none];
  for (const line of lines) await answer(io, line);
}

async function record(code: string, flags: RecordFlags, io: CliIo): Promise<void> {
  const { officer, delegate, absent = false, procedure = [], json } = flags;
  const standIn = {
    ...{ agency: agencyCode(code), officer: officer as OfficerId, absent },
    ...(delegate ? { delegate: delegate as OfficerId } : {}),
    procedures: procedure.map(procedureCode),
    ...{ from: instantField({ ...flags }, 'from'), to: instantField({ ...flags }, 'to') },
  };
  const id = await withStore((store) => store.organisation.standIn(standIn));
  const recorded = { id, ...standIn };
  return answer(io, json ? JSON.stringify(recorded) : row(recorded, io).join('  '));
}

async function end(id: string, inJson: boolean, io: CliIo): Promise<void> {
  if (!UUID.test(id))
    throw new InvalidField('id', 'uuid', { vi: 'không phải mã của một bản ghi', en: 'is no id of one' });
  const ended = await withStore(async (store) => store.organisation.endStandIn(id, await store.now()));
  const vi = io.language === 'vi';
  if (inJson) return answer(io, JSON.stringify({ id, ended }));
  const done = vi ? 'đã chấm dứt' : 'ended';
  const late = vi ? 'không có, hoặc đã hết hạn' : 'unknown, or over already';
  return answer(io, `${id}: ${ended ? done : late}`);
}

function row({ id, officer, delegate, absent, procedures, from, to }: StandIn, { language }: CliIo): readonly string[] {
  const vi = language === 'vi';
  const away = absent ? (vi ? 'vắng mặt' : 'away') : vi ? 'ủy quyền' : 'delegates';
  const scope = procedures.length > 0 ? procedures.join(',') : vi ? 'mọi thủ tục' : 'every procedure';
  return [id, officer, away, `→ ${delegate ?? '–'}`, scope, `${localIso(from)} … ${localIso(to)}`];
}
