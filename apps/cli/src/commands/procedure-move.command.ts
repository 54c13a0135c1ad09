import { randomUUID } from 'node:crypto';
import type { CaseMoved, PileMoves } from '@lienthong/case-store';
import { agencyCode, type CaseCode, type CommandId, localIso, type OfficerId, procedureCode } from '@lienthong/kernel';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { withStore } from '../with-store.js';

interface Flags {
  readonly pile: PileMoves['pile'];
  readonly agency: string;
  readonly officer: string;
  readonly reason: string;
  readonly json?: boolean;
}

/** Moves a pile that `procedure impact` has listed, in the name of the approver who decided it. */
export function registerMove(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  const pile = vi ? 'phải chuyển, hoặc có thể chuyển' : 'the cases that must move, or that may';
  group
    .command('move <CODE> <VERSION>')
    .description(
      vi
        ? 'Chuyển các hồ sơ mà `procedure impact` đã liệt kê, theo quyết định; trả lời từng hồ sơ'
        : 'Move the cases that `procedure impact` lists, by decision; an answer for each',
    )
    .addOption(new Option('--pile <PILE>', pile).choices(['must-move', 'may-move']).default('must-move'))
    .requiredOption('--agency <CODE>', vi ? 'cơ quan giải quyết' : 'the agency that solves them')
    .requiredOption('--officer <ID>', vi ? 'mã người phê duyệt' : 'id of the approver')
    .requiredOption('--reason <TEXT>', vi ? 'lý do' : 'why')
    .option('--json', vi ? 'trả lời bằng JSON, mỗi hồ sơ một dòng, tổng ở dòng cuối' : 'JSON, a case a line, sums last')
    .action((code: string, version: string, flags: Flags) => move(code, Number(version), flags, io));
}

async function move(code: string, version: number, flags: Flags, io: CliIo): Promise<void> {
  const solvedBy = agencyCode(flags.agency);
  const moves = {
    ...{ code: procedureCode(code), version, pile: flags.pile, solvedBy },
    by: { kind: 'officer', officer: flags.officer as OfficerId, agency: solvedBy },
    reason: { kind: 'reason', body: flags.reason },
    moveId: `cli:${randomUUID()}` as CommandId,
  } as const;
  const sums = { moved: 0, refused: 0 };
  await withStore(async (store) => {
    for (let after: CaseCode | undefined, more = true; more; ) {
      const { cases, next } = await store.versions.movePile({ ...moves, ...(after ? { after } : {}) });
      for (const row of cases) {
        sums[row.moved ? 'moved' : 'refused'] += 1;
        await answer(io, flags.json ? JSON.stringify(row) : line(row, io));
      }
      after = next;
      more = next !== undefined;
    }
  });
  const { moved, refused } = sums;
  const said =
    io.language === 'vi' ? `Đã chuyển ${moved}, không chuyển được ${refused}` : `${moved} moved, ${refused} could not`;
  await answer(io, flags.json ? JSON.stringify({ sums }) : said);
}

function line({ caseCode, moved, dueAt, refusal }: CaseMoved, { language }: CliIo): string {
  if (moved) return `${caseCode}  ${language === 'vi' ? 'đã chuyển' : 'moved'}  ${dueAt ? localIso(dueAt) : '–'}`;
  const { code = '', details = {} } = refusal ?? {};
  return `${caseCode}  ${language === 'vi' ? 'không chuyển được' : 'not moved'}  ${code} ${details.step ?? ''}`.trimEnd();
}
