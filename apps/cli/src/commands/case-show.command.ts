import { CaseUnknown } from '@lienthong/case-store';
import { caseCode, isImportedCode, localIso } from '@lienthong/kernel';
import type { Command } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { importedJson, importedLines } from '../log-import/imported-case-text.js';
import { withStore } from '../with-store.js';

export function registerShow(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('show <CODE>')
    .description(vi ? 'Hồ sơ đang ở đâu, hẹn khi nào' : 'Where a case stands, and its dates')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (code: string, { json }: { readonly json?: boolean }) => {
      const known = caseCode(code);
      if (isImportedCode(known)) {
        const history = await withStore((store) => store.imported.read(known));
        if (!history) throw new CaseUnknown(known);
        if (json) return answer(io, JSON.stringify(importedJson(history)));
        for (const line of importedLines(history, io.language)) await answer(io, line);
        return;
      }
      const found = await withStore((store) => store.readCase(known));
      if (!found) throw new CaseUnknown(known);
      if (json) return answer(io, JSON.stringify(found));
      const { procedure, status, nationalStatus, receivedBy, solvedBy, dueAt, announcedDueAt, legs } = found;
      const marks = [
        found.provisional ? (vi ? 'dự kiến' : 'provisional') : '',
        found.suspended ? (vi ? 'đang tạm dừng' : 'suspended') : '',
        found.overdue ? (vi ? 'QUÁ HẠN' : 'OVERDUE') : '',
        found.timeliness ?? '',
      ];
      const at = (moment: typeof dueAt) => (moment ? localIso(moment) : '—');
      await answer(io, `${found.caseCode}  ${procedure.code} v${procedure.version}  ${status} (${nationalStatus})`);
      await answer(io, `${receivedBy} → ${solvedBy} → ${found.returnBy}`);
      await answer(
        io,
        `${vi ? 'Phải trả' : 'Owed'} ${at(dueAt)}, ${vi ? 'đã hẹn' : 'announced'} ${at(announcedDueAt)}  ${marks.filter(Boolean).join(', ')}`.trimEnd(),
      );
      const rows = legs.map((leg) => [
        leg.leg,
        leg.agency ?? leg.holderClass,
        leg.status,
        at(leg.startAt),
        at(leg.dueAt),
        at(leg.endedAt),
      ]);
      const head = vi
        ? ['chặng', 'cơ quan', 'trạng thái', 'bắt đầu', 'hạn', 'xong']
        : ['leg', 'agency', 'status', 'start', 'due', 'end'];
      if (rows.length > 0) for (const line of aligned([head, ...rows])) await answer(io, line);
      if (found.children.length > 0)
        await answer(io, `${vi ? 'Hồ sơ thành phần' : 'Children'}: ${found.children.join(', ')}`);
    });
}
