import { join } from 'node:path';
import type { EventLogWriter } from '../event-log.writer.js';
import { openTextFile } from '../file/text-file.js';
import type { LoggedCase, Value } from '../logged-case.js';
import { csvHead, csvMapping, csvRows } from './csv.format.js';
import { XES_TAIL, xesHead, xesTrace } from './xes.format.js';

interface TextFormat {
  readonly head: string;
  readonly tail: string;
  of(one: LoggedCase): string;
}

export function openXesWriter(
  folder: string,
  name: string,
  about: Readonly<Record<string, Value | undefined>>,
): Promise<EventLogWriter> {
  return openTextWriter(join(folder, name), { head: xesHead(about), of: xesTrace, tail: XES_TAIL });
}

/** The table, and beside it how to read it again. */
export async function openCsvWriter(folder: string, name: string): Promise<EventLogWriter> {
  const mapping = await openTextFile(join(folder, `${name}.mapping.yaml`));
  await mapping.write(csvMapping);
  await mapping.end();
  return openTextWriter(join(folder, name), { head: csvHead(), of: csvRows, tail: '' });
}

async function openTextWriter(path: string, { head, of, tail }: TextFormat): Promise<EventLogWriter> {
  const file = await openTextFile(path);
  await file.write(head);
  return {
    write: (one) => file.write(of(one)),
    end: async () => {
      await file.write(tail);
      await file.end();
      return undefined;
    },
    close: () => file.close(),
  };
}
