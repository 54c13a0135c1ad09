import type { CaseItem } from '@lienthong/case-store';
import { localIso } from '@lienthong/kernel';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { knownAgency } from '../known-agency.js';
import { nextPage, type PageFlags, paged, pageOf } from '../page-flags.js';
import { withStore } from '../with-store.js';

const RISKS = ['late', 'today', 'all'] as const;

interface Flags extends PageFlags {
  readonly risk: (typeof RISKS)[number];
  readonly agency?: string;
  readonly procedure?: string;
  readonly json?: boolean;
}

/** What a supervisor of the whole province asks: `GET /cases/at-risk` without the limits of an agency. */
export function registerAtRisk(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  const command = group
    .command('at-risk')
    .description(
      vi
        ? 'Hồ sơ đang chạy có nguy cơ trễ, ít thời gian dư nhất trước'
        : 'Running cases at risk, least slack first: which leg must end first, and by when',
    )
    .addOption(
      new Option(
        '--risk <WHICH>',
        vi
          ? 'sẽ trễ; hoặc sẽ trễ hay phải xong hôm nay; hoặc tất cả'
          : 'will be late; or must act today, too; or every running case',
      )
        .choices(RISKS)
        .default('today'),
    )
    .option('--agency <CODE>', vi ? 'nơi phải xong trước tiên' : 'whose leg must end first')
    .option('--procedure <CODE>', vi ? 'chỉ thủ tục này' : 'only of this procedure');
  paged(command, io)
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action((flags: Flags) => atRisk(flags, io));
}

async function atRisk({ risk, agency, procedure, json, ...page }: Flags, io: CliIo): Promise<void> {
  const { items, next } = await withStore(async (store) => {
    const filter = {
      state: 'open',
      ...(risk === 'all' ? {} : { risk }),
      ...(agency ? { actAgency: await knownAgency(agency, store) } : {}),
      ...(procedure ? { procedure } : {}),
    } as const;
    return store.listCases(filter, { sort: 'slack', ...pageOf(page) });
  });
  if (json) return answer(io, JSON.stringify({ cases: items, ...(next ? { next } : {}) }));
  const vi = io.language === 'vi';
  if (items.length === 0) return answer(io, vi ? 'Không có hồ sơ nào.' : 'No cases.');
  const head = vi
    ? ['hồ sơ', 'thủ tục', 'đã hẹn', 'dự kiến xong', 'dư (phút)', 'chặng phải xong', 'cơ quan', 'chậm nhất']
    : ['case', 'procedure', 'announced', 'projected', 'slack (min)', 'leg to end first', 'agency', 'by'];
  for (const line of [...aligned([head, ...items.map(row)]), ...nextPage(next, io)]) await answer(io, line);
}

function row({ caseCode, procedure, announcedDueAt, outlook }: CaseItem): readonly (string | number)[] {
  const at = (moment: typeof announcedDueAt) => (moment ? localIso(moment) : '–');
  const { projectedEndAt, slackMinutes, actLeg, actAgency, actBy } = outlook ?? {};
  return [
    ...[caseCode, procedure.code, at(announcedDueAt), at(projectedEndAt)],
    ...[slackMinutes ?? '–', actLeg ?? '–', actAgency ?? '–', at(actBy)],
  ];
}
