import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RetimedDeadline } from '@lienthong/case-store';
import { localIso } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { refusalLine } from '../retime-refusal.js';
import { withStore } from '../with-store.js';

/** What a version would do, added up. */
interface Sums {
  /** Running cases that were looked at, and those of which a deadline would move. */
  cases: number;
  moving: number;
  /** Answers of the counter to cases that are not accepted yet. */
  intakes: number;
  /** Times of citizens to bring papers. */
  windows: number;
  appointments: number;
  legs: number;
  /** Deadlines that have passed, and have not under the new version. */
  becomeOnTime: number;
  /** Cases that the version cannot count anew. */
  refused: number;
}

export function registerPlan(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('plan <FILE>')
    .description(
      vi
        ? 'Xem trước một phiên bản lịch: hạn nào sẽ dời, từ ngày nào đến ngày nào; không ghi gì'
        : 'Dry run of a version: every open deadline that would move, old and new; nothing is written',
    )
    .option(
      '--json',
      vi ? 'trả lời bằng JSON, mỗi hạn một dòng, tổng ở dòng cuối' : 'JSON, a deadline a line, sums last',
    )
    .action((file: string, { json }: { readonly json?: boolean }) => plan(file, json === true, io));
}

async function plan(file: string, inJson: boolean, io: CliIo): Promise<void> {
  const text = await readFile(file, 'utf8');
  const sums: Sums = {
    cases: 0,
    moving: 0,
    intakes: 0,
    windows: 0,
    appointments: 0,
    legs: 0,
    becomeOnTime: 0,
    refused: 0,
  };
  await withStore(async (store) => {
    for await (const { cases, moves, refused } of store.calendars.plan(text, basename(file))) {
      sums.cases += cases;
      sums.moving += new Set(moves.map(({ caseCode }) => caseCode)).size;
      for (const move of moves) {
        sums[kindOf(move)] += 1;
        sums.becomeOnTime += move.becomesOnTime ? 1 : 0;
        await answer(io, inJson ? JSON.stringify(move) : line(move, io));
      }
      sums.refused += refused.length;
      for (const one of refused) io.errors.write(`${refusalLine(one, io)}\n`);
    }
  });
  await answer(io, inJson ? JSON.stringify({ sums }) : inWords(sums, io));
  if (sums.refused > 0) io.exitCode = 1;
}

const kindOf = ({ window, intake, leg }: RetimedDeadline) =>
  window ? 'windows' : intake ? 'intakes' : leg ? 'legs' : 'appointments';

function line(
  { caseCode, intake, window, step, agency, from, to, becomesOnTime }: RetimedDeadline,
  { language }: CliIo,
): string {
  const [answer, papers, date] =
    language === 'vi'
      ? ['hạn trả lời tiếp nhận', 'hạn bổ sung giấy tờ', 'ngày hẹn trả']
      : ['answer to the intake', 'time to bring papers', 'appointed date'];
  const what = window ? papers : intake ? answer : (step ?? date);
  const mark = becomesOnTime ? (language === 'vi' ? '  thành đúng hạn' : '  becomes on time') : '';
  return `${caseCode}  ${localIso(from)} → ${localIso(to)}  ${what}  ${agency ?? ''}${mark}`;
}

const inWords = (
  { cases, moving, intakes, windows, appointments, legs, becomeOnTime }: Sums,
  { language }: CliIo,
): string =>
  language === 'vi'
    ? `${moving}/${cases} hồ sơ đang giải quyết sẽ dời hạn: ${intakes} hạn trả lời tiếp nhận, ${windows} hạn bổ sung giấy tờ, ${appointments} ngày hẹn trả, ${legs} hạn của cơ quan; ${becomeOnTime} hạn đang trễ thành đúng hạn. Chưa ghi gì.`
    : `${moving} of ${cases} running cases would move: ${intakes} answers to intakes, ${windows} times to bring papers, ${appointments} appointed dates, ${legs} dues of agencies; ${becomeOnTime} late ones become on time. Nothing was written.`;
