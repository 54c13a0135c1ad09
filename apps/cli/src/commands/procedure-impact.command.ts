import type { CaseImpact, Pile } from '@lienthong/case-store';
import { type Instant, localIso, procedureCode } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { ordinalField } from '../request-fields.js';
import { withStore } from '../with-store.js';

const piles: Readonly<Record<Pile, { readonly vi: string; readonly en: string }>> = {
  stays: { vi: 'giữ nguyên', en: 'stays' },
  'may-move': { vi: 'có thể chuyển', en: 'may move' },
  'must-move': { vi: 'phải chuyển', en: 'must move' },
};

export function registerImpact(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('impact <CODE> <VERSION>')
    .description(
      vi
        ? 'Hồ sơ đang giải quyết theo phiên bản khác: giữ nguyên, có thể chuyển hay phải chuyển, hạn trước và sau'
        : 'Running cases on other versions: stays, may move or must move, deadline before and after',
    )
    .option('--json', vi ? 'trả lời bằng JSON, mỗi hồ sơ một dòng, tổng ở dòng cuối' : 'JSON, a case a line, sums last')
    .action((code: string, version: string, { json }: { readonly json?: boolean }) =>
      impact(code, ordinalField({ version }, 'version'), json === true, io),
    );
}

async function impact(code: string, version: number, inJson: boolean, io: CliIo): Promise<void> {
  const sums: Record<Pile, number> = { stays: 0, 'may-move': 0, 'must-move': 0 };
  await withStore(async (store) => {
    for await (const page of store.versions.impact(procedureCode(code), version))
      for (const row of page) {
        sums[row.pile] += 1;
        await answer(io, inJson ? JSON.stringify(row) : line(row, io));
      }
  });
  const words = (Object.keys(sums) as Pile[]).map((pile) => `${piles[pile][io.language]} ${sums[pile]}`).join(', ');
  await answer(io, inJson ? JSON.stringify({ sums }) : words);
}

function line(row: CaseImpact, { language }: CliIo): string {
  const { caseCode, from, pile, because, dueAt, dueAfter, legDueAt, legDueAfter } = row;
  const why = because ? ` (${because.code}${because.details.step ? ` ${because.details.step}` : ''})` : '';
  const dates = because ? span(dueAt, dueAt) : span(dueAt, dueAfter);
  const legs = because ? '' : `  ${language === 'vi' ? 'chặng' : 'leg'} ${span(legDueAt, legDueAfter)}`;
  return `${caseCode}  v${from}  ${piles[pile][language]}${why}  ${dates}${legs}`;
}

function span(before: Instant | undefined, after: Instant | undefined): string {
  if (!before) return '–';
  return before === after || !after ? localIso(before) : `${localIso(before)} → ${localIso(after)}`;
}
