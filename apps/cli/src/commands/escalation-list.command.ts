import type { EscalationPage } from '@lienthong/case-store';
import { localIso } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { knownAgency } from '../known-agency.js';
import { nextPage, type PageFlags, paged, pageOf } from '../page-flags.js';
import { withStore } from '../with-store.js';

interface Flags extends PageFlags {
  readonly agency?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

export function registerList(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  const command = group
    .command('list')
    .description(
      vi ? 'Việc còn chờ xác nhận, trễ lâu nhất trước' : 'What is not acknowledged yet, the longest overdue first',
    )
    .option('--agency <CODE>', vi ? 'báo cho nơi này' : 'told to an office of this agency')
    .option('--all', vi ? 'cả việc đã xác nhận hoặc đã xong' : 'also what is acknowledged or over');
  paged(command, io)
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action((flags: Flags) => list(flags, io));
}

async function list({ agency, all = false, json, ...page }: Flags, io: CliIo): Promise<void> {
  const { items, next } = await withStore(async (store) =>
    store.escalations({
      ...(agency ? { agencies: [await knownAgency(agency, store)] } : {}),
      ...(all ? {} : { standing: true }),
      ...pageOf(page),
    }),
  );
  if (json) return answer(io, JSON.stringify({ escalations: items, ...(next ? { next } : {}) }));
  const vi = io.language === 'vi';
  if (items.length === 0) return answer(io, vi ? 'Không có việc nào.' : 'None.');
  const head = vi
    ? ['hồ sơ', 'chặng', 'bậc', 'nơi trễ', 'hạn', 'báo cho', 'chức vụ', 'người nhận', 'tình trạng']
    : ['case', 'leg', 'rung', 'late', 'due', 'told', 'office', 'officer', 'standing'];
  const rows = items.map((item) => row(item, vi));
  for (const line of [...aligned([head, ...rows]), ...nextPage(next, io)]) await answer(io, line);
}

function row(item: EscalationPage['items'][number], vi: boolean): readonly string[] {
  const { caseCode, leg, rung, lateAgency, dueAt, agency, office, officer, standing, acknowledgedBy } = item;
  const waits = vi ? 'chờ xác nhận' : 'waits';
  const over = vi ? 'đã xong' : 'over';
  const known = acknowledgedBy && `${vi ? 'đã xác nhận' : 'acknowledged'}: ${acknowledgedBy}`;
  return [
    ...[caseCode, leg, String(rung), lateAgency ?? '–', localIso(dueAt)],
    ...[agency, office, officer ?? '–', standing ? waits : (known ?? over)],
  ];
}
