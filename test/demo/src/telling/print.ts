import { type Instant, localIso } from '@lienthong/kernel';
import type { Account } from './account.js';
import { holderOf } from './differences.js';

type Line = (text: string) => void;

/** Timeline, custody ledger and explanation of the appointed date, as plain text. Prints nothing that differs between runs. */
export function printAccount({ code, facts, ledger, explanation }: Account, print: Line): void {
  print(`\n  Diễn biến · timeline of ${code}`);
  for (const { seq, at, type, data, by } of facts)
    print(`    ${pad(seq, 3)} ${day(at)}  ${type.padEnd(26)} ${legIn(data).padEnd(20)} ${by.kind}`);

  print('\n  Sổ giữ hồ sơ · custody ledger (working minutes)');
  for (const piece of ledger.path)
    print(
      `    ${day(piece.from)} → ${day(piece.to)}  ${piece.kind.padEnd(10)} ${holderOf(piece).padEnd(28)} ${pad(piece.used, 5)}${piece.over ? `  (+${piece.over})` : ''}`,
    );
  print(
    `    ${' '.repeat(75)} ${pad(
      ledger.path.reduce((sum, { used }) => sum + used, 0),
      5,
    )}`,
  );
  for (const { leg, intervals } of ledger.side)
    print(`    ngoài đường quyết định · beside: ${leg} ${intervals.map((piece) => piece.used).join(' + ')}`);

  print(`\n  Vì sao hẹn ${day(explanation.dueAt)} · why that date (${explanation.allotted} working minutes)`);
  for (const { date, counted, suspended, reason } of explanation.days)
    print(`    ${date}  ${pad(counted, 4)}${suspended ? `  dừng · stopped ${suspended}` : ''}  ${reason.vi}`);
}

/** A table of figures with their unit and watermark day. */
export function printFigures(title: string, rows: readonly Readonly<Record<string, unknown>>[], print: Line): void {
  const columns = ['key', 'received', 'completed', 'early', 'onTime', 'late', 'running', 'runningOverdue'];
  print(`\n  ${title}`);
  print(`    ${columns.map((name, i) => (i === 0 ? name.padEnd(28) : name.padStart(16))).join('')}`);
  for (const row of rows)
    print(
      `    ${columns.map((name, i) => (i === 0 ? String(row[name]).padEnd(28) : String(row[name]).padStart(16))).join('')}`,
    );
}

const day = (at: string): string => localIso(at as Instant).replace('T', ' ');
const pad = (value: number, width: number): string => String(value).padStart(width);
const legIn = (data: Readonly<Record<string, unknown>>): string => (typeof data.leg === 'string' ? data.leg : '');
