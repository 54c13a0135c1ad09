import { basename } from 'node:path';
import type { Fact } from '@lienthong/case';
import type { CaseStore, WholeCaseFilter, WholeCases } from '@lienthong/case-store';
import type { AgencyBook } from '@lienthong/catalogue';
import type { ProcedureDefinition } from '@lienthong/procedure';
import type { EventLogWriter, ObjectCounts } from './event-log.writer.js';
import { wholeFiles } from './file/whole-files.js';
import { openCsvWriter, openXesWriter } from './format/text-log.writer.js';
import { logCase } from './log-case.js';
import type { LoggedCase } from './logged-case.js';
import { openOcelJsonWriter } from './ocel/ocel-json.writer.js';
import { openOcelSqliteWriter } from './ocel/ocel-sqlite.writer.js';
import { casesReferredTo, within } from './within.js';

export type LogFormat = 'xes' | 'csv' | 'ocel2-json' | 'ocel2-sqlite';

export interface ExportRequest {
  readonly format: LogFormat;
  readonly path: string;
  readonly filter: WholeCaseFilter;
  readonly onProgress?: (written: number, chosen: number) => void;
}

/** What is in the file. */
export interface ExportReport {
  readonly cases: number;
  readonly events: number;
  readonly objects?: ObjectCounts;
  /** Cases that there were: a filter has left out the others. */
  readonly total: number;
  /** Until when what was recorded is in it; null where nothing was. */
  readonly recordedUntil: string | null;
}

interface Circumstances {
  readonly folder: string;
  readonly name: string;
  readonly agencies: Pick<AgencyBook, 'find'>;
  readonly about: Readonly<Record<string, string | undefined>>;
}

const writers: Readonly<Record<LogFormat, (around: Circumstances) => Promise<EventLogWriter>>> = {
  xes: ({ folder, name, about }) => openXesWriter(folder, name, about),
  csv: ({ folder, name }) => openCsvWriter(folder, name),
  'ocel2-json': ({ folder, name, agencies }) => openOcelJsonWriter(folder, name, agencies),
  'ocel2-sqlite': ({ folder, name, agencies }) => openOcelSqliteWriter(folder, name, agencies),
};

/**
 * Writes the cases that fit a filter as a log of events, as they stand at one moment. Memory holds a page of cases.
 * @throws {InvalidField} when the file cannot be made
 */
export async function exportEventLog(store: CaseStore, request: ExportRequest): Promise<ExportReport> {
  await store.registry.refresh();
  const { agencies } = store.registry;
  return wholeFiles(request.path, (folder) =>
    store.withWholeCases(request.filter, async (cases) => {
      const about = { recordedUntil: cases.recordedUntil, ...filterAsText(request.filter) };
      const writer = await writers[request.format]({ folder, name: basename(request.path), agencies, about });
      try {
        return await writeAll(store, cases, writer, request.onProgress);
      } finally {
        await writer.close();
      }
    }),
  );
}

async function writeAll(
  store: CaseStore,
  source: WholeCases,
  writer: EventLogWriter,
  onProgress: ExportRequest['onProgress'],
): Promise<ExportReport> {
  const { total, chosen, recordedUntil = null } = source;
  let cases = 0;
  let events = 0;
  for await (const page of source.pages()) {
    const logged: LoggedCase[] = [];
    for (const facts of page) logged.push(logCase(facts, await definitionOf(store, facts)));
    const held = await source.chosenOf([...new Set(logged.flatMap(casesReferredTo))]);
    for (const one of logged) {
      await writer.write(within(one, (code) => held.has(code)));
      cases += 1;
      events += one.events.length;
    }
    onProgress?.(cases, chosen);
  }
  const objects = await writer.end();
  return { cases, events, ...(objects && { objects }), total, recordedUntil };
}

/** The version that a case stands on at the end of its facts: for titles alone, so a case does without. */
async function definitionOf({ registry }: CaseStore, facts: readonly Fact[]): Promise<ProcedureDefinition | undefined> {
  const procedure = facts.at(-1)?.procedure;
  return procedure && registry.published(procedure.code, procedure.version);
}

const filterAsText = ({ from, to, procedures, agencies }: WholeCaseFilter) => ({
  from,
  to,
  procedures: procedures?.join(' '),
  agencies: agencies?.join(' '),
});
