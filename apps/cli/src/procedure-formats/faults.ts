import type { Fault } from '@lienthong/procedure/schema';
import { answer, type CliIo } from '../cli-io.js';

/** `file:line: path: what is wrong [rule]`, one fault a line, on standard error. */
export function tellFaults(file: string, faults: readonly Fault[], { errors, language }: CliIo): void {
  for (const { line, path, message, rule } of faults)
    errors.write(`${file}:${line}: ${path === '' ? '' : `${path}: `}${message[language]} [${rule}]\n`);
}

/** What is worth knowing of a definition that may be published, below the line that says so. */
export async function tellNotices(notices: readonly Fault[], io: CliIo): Promise<void> {
  const [note, at] = io.language === 'vi' ? ['lưu ý', 'dòng'] : ['note', 'line'];
  for (const { line, message } of notices) await answer(io, `  ${note}, ${at} ${line}: ${message[io.language]}`);
}
