import { readdirSync, readFileSync } from 'node:fs';
import type { ProcedureCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { FaultyFile, type PublishContext, parseProcedure } from '@lienthong/procedure/schema';
import { loadAgencies } from './agencies/agency-book.js';
import { namedCalendar, provinceCalendar } from './calendars.js';

const FOLDER = new URL('../procedures/', import.meta.url);
/** The last year whose days, and those of every term that starts in it, are known officially. */
const REFERENCE_YEAR = 2025;

/** A procedure of the catalogue that may not be published. */
export class InvalidProcedureFile extends FaultyFile {
  readonly code = 'procedure.invalid-file';
}

/**
 * What a definition of this province is judged against: its agencies with their calendars, and the other procedures.
 * @param beside YAML texts that are published together with it; of the catalogue and of these, the readable ones count
 */
export function publishContext(beside: readonly string[] = []): PublishContext {
  const registry = loadAgencies();
  const context: PublishContext = {
    registry,
    counters: registry.agencies.flatMap(({ code, class: is }) => (is === 'counter' ? [code] : [])),
    calendarOf: (code) => namedCalendar(registry.find(code)?.calendar ?? ''),
    reference: { calendar: provinceCalendar(), year: REFERENCE_YEAR },
  };
  const texts = [...procedureFiles().map(({ text }) => text), ...beside];
  const newest = newestByCode(texts.flatMap((text) => readable(text) ?? []));
  return { ...context, procedure: (code) => newest.get(code) };
}

const read = new Map<string, ProcedureDefinition | undefined>();

/** What a text says, whether or not this province could publish it; each text is read once. */
function readable(text: string): ProcedureDefinition | undefined {
  if (!read.has(text)) {
    const parsed = parseProcedure(text);
    read.set(text, 'ok' in parsed ? parsed.ok : undefined);
  }
  return read.get(text);
}

let published: readonly ProcedureDefinition[] | undefined;

/**
 * Every procedure of the catalogue, all versions, in the order of their files.
 * @throws {InvalidProcedureFile} with every fault of the first file that may not be published
 */
export function loadProcedures(): readonly ProcedureDefinition[] {
  published ??= judgedAll();
  return published;
}

function judgedAll(): readonly ProcedureDefinition[] {
  const context = publishContext();
  return procedureFiles().map(({ name, text }) => judged(name, text, context));
}

/** The files of the procedures as they are written, in the order of their names. */
export function procedureFiles(): readonly { readonly name: string; readonly text: string }[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

function judged(name: string, text: string, context: PublishContext): ProcedureDefinition {
  const parsed = parseProcedure(text, context);
  if ('faults' in parsed) throw new InvalidProcedureFile(name, parsed.faults);
  return parsed.ok;
}

function newestByCode(definitions: readonly ProcedureDefinition[]): Map<ProcedureCode, ProcedureDefinition> {
  return new Map(definitions.toSorted((a, b) => a.version - b.version).map((one) => [one.code, one]));
}
