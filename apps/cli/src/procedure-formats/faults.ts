import type { Fault } from '@lienthong/procedure/schema';
import type { CliIo } from '../cli-io.js';

/** `file:line: path: what is wrong [rule]`, one fault a line, on standard error. */
export function tellFaults(file: string, faults: readonly Fault[], { errors, language }: CliIo): void {
  for (const { line, path, message, rule } of faults)
    errors.write(`${file}:${line}: ${path === '' ? '' : `${path}: `}${message[language]} [${rule}]\n`);
}
