import { createInterface } from 'node:readline';
import { answer, type CliIo } from './cli-io.js';
import { type Fields, fieldsOfLine, InvalidField } from './request-fields.js';

/**
 * Answers each line of standard input with one line, in order. A line that cannot be answered is named on standard
 * error and the exit code says so; all other lines are still answered. Empty lines are passed over.
 */
export async function answerLines(io: CliIo, reply: (fields: Fields) => string): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      await answer(io, reply(fieldsOfLine(line)));
    } catch (error) {
      if (!(error instanceof InvalidField)) throw error;
      io.exitCode = 1;
      io.errors.write(`${io.language === 'vi' ? 'dòng' : 'line'} ${number}: ${spoken(error, io)}\n`);
    }
  }
}

/** `amount: must be whole days … (term.invalid.whole-days)` */
export function spoken({ field, rule, words }: InvalidField, { language }: CliIo): string {
  return `${field}: ${words[language]} (${rule})`;
}
