import { officeCodes } from '@lienthong/case-store';
import { agencyCode, localIso, type OfficerId } from '@lienthong/kernel';
import { type Command, Option } from 'commander';
import { answer, type CliIo } from '../cli-io.js';
import { aligned } from '../columns.js';
import { instantField } from '../request-fields.js';
import { withStore } from '../with-store.js';

interface Flags {
  readonly office: (typeof officeCodes)[number];
  readonly officer: string;
  readonly from?: string;
  readonly json?: boolean;
}

/** `organisation offices AGENCY` shows them; `organisation appoint AGENCY …` fills one. Officers are ids of the identity provider. */
export function registerOffices(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  const inJson = vi ? 'trả lời bằng JSON' : 'answer in JSON';
  group
    .command('offices <AGENCY>')
    .description(vi ? 'Ai giữ chức vụ nào, ai đang thay' : 'Who holds which office, and who stands in now')
    .option('--at <ISO>', vi ? 'tại thời điểm' : 'at that moment')
    .option('--json', inJson)
    .action(async (agency: string, { at, json }: { readonly at?: string; readonly json?: boolean }) => {
      const offices = await withStore(async (store) =>
        store.organisation.officeHolders(
          agencyCode(agency),
          at === undefined ? await store.now() : instantField({ at }, 'at'),
        ),
      );
      if (json) return answer(io, JSON.stringify(offices));
      const rows = offices.map(({ office, officer, acting }) => [office, officer, acting ? acting.because : '']);
      const nobody = vi ? 'Chưa có ai giữ chức vụ.' : 'Nobody holds an office.';
      return answer(io, rows.length > 0 ? aligned(rows).join('\n') : nobody);
    });
  group
    .command('appoint <AGENCY>')
    .description(vi ? 'Bổ nhiệm; người giữ chức trước thôi giữ từ lúc đó' : 'Appoint; whoever held it leaves then')
    .addOption(new Option('--office <CODE>', vi ? 'chức vụ' : 'the office').choices(officeCodes).makeOptionMandatory())
    .requiredOption('--officer <ID>', vi ? 'mã cán bộ' : 'id of the officer')
    .option('--from <ISO>', vi ? 'từ lúc (mặc định: ngay bây giờ)' : 'from then on (default: now)')
    .option('--json', inJson)
    .action(async (agency: string, { office, officer, from, json }: Flags) => {
      const held = await withStore(async (store) => {
        const since = from === undefined ? await store.now() : instantField({ from }, 'from');
        const holding = { agency: agencyCode(agency), office, officer: officer as OfficerId, from: since };
        await store.organisation.appoint(holding);
        return holding;
      });
      await answer(io, json ? JSON.stringify(held) : `${agency} ${office}: ${officer} (${localIso(held.from)})`);
    });
}
