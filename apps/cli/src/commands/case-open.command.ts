import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { OpenCaseSchema } from '@lienthong/contracts/http';
import { type CommandId, localIso, type OfficerId } from '@lienthong/kernel';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { answer, type CliIo } from '../cli-io.js';
import { InvalidField } from '../request-fields.js';
import { withStore } from '../with-store.js';

/** What the file says beside what the API takes: there the caller's token says who receives. */
const IntakeFile = OpenCaseSchema.extend({ receivedBy: OpenCaseSchema.shape.returnBy.unwrap() });

export function registerOpen(group: Command, io: CliIo): void {
  const vi = io.language === 'vi';
  group
    .command('open <FILE>')
    .description(vi ? 'Tiếp nhận hồ sơ từ tệp YAML hoặc JSON' : 'Take in a case from a YAML or JSON file')
    .option('--key <TEXT>', vi ? 'gửi lại cùng khóa thì không mở hồ sơ thứ hai' : 'the same key opens no second case')
    .option('--json', vi ? 'trả lời bằng JSON' : 'answer in JSON')
    .action(async (file: string, { key = randomUUID(), json }: { readonly key?: string; readonly json?: boolean }) => {
      const { receivedBy, applicant, form, channel, ...filed } = readFileOf(file);
      const { accept = channel === 'counter', returnBy = receivedBy } = filed;
      const personal = {
        ...(applicant === undefined ? {} : { applicant: { kind: 'applicant', body: applicant } }),
        ...(form === undefined ? {} : { form: { kind: 'form', body: form } }),
      };
      const by = { kind: 'officer', officer: 'cli' as OfficerId, agency: receivedBy } as const;
      const opened = await withStore((store) =>
        store.open(
          { ...filed, channel, receivedBy, returnBy, accept },
          { commandId: `cli:${key}` as CommandId, by, personal },
        ),
      );
      const { caseCode, repeated, state } = opened;
      const dueAt = state.appointments.at(-1)?.announcedDueAt;
      const promised = dueAt ? `${vi ? 'hẹn trả' : 'appointed'} ${localIso(dueAt)}` : state.phase;
      await answer(
        io,
        json ? JSON.stringify({ caseCode, repeated, status: state.phase, dueAt }) : `${caseCode}  ${promised}`,
      );
    });
}

/** @throws {InvalidField} naming the first member that is not as it must be */
function readFileOf(file: string) {
  const read = IntakeFile.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') || file;
  const message = issue?.message ?? '';
  throw new InvalidField(field, issue?.code ?? 'invalid', { vi: message, en: message });
}
