import { readdirSync, readFileSync } from 'node:fs';
import { type CalendarData, VERSION_FORM } from '@lienthong/calendar';
import { parse } from 'yaml';
import { CalendarFile, calendarData } from './calendar-file.schema.js';
import { InvalidCalendarFile } from './calendars.js';

/** One layer as it is published. */
export interface CalendarText {
  readonly data: CalendarData;
  /** Id of the calendar that it lies on. */
  readonly base?: string;
  /** The notice or decision that it comes from; the name of the file where it names none. */
  readonly source: string;
}

const FOLDER = new URL('../calendars/', import.meta.url);

/**
 * Reads the text of a layer for publishing. It may lie on a published calendar, by id, and on no file.
 * @param name of the file, for the refusal
 * @throws {InvalidCalendarFile}
 */
export function parseCalendar(text: string, name: string): CalendarText {
  const read = CalendarFile.safeParse(contentOf(text, name));
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`);
    throw new InvalidCalendarFile(name, faults.join('; '));
  }
  const { version, extends: base, notice } = read.data;
  if (!VERSION_FORM.test(version)) throw new InvalidCalendarFile(name, 'version: letters, digits, _ . : -');
  if (base !== undefined && !/^[a-z0-9-]+$/.test(base))
    throw new InvalidCalendarFile(name, 'extends: a published calendar is named by its id');
  return { data: calendarData(read.data), source: notice ?? name, ...(base === undefined ? {} : { base }) };
}

/** The layers of the catalogue as they are written, each after the one that it lies on. */
export function calendarFiles(): readonly { readonly name: string; readonly text: string }[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  const files = names.sort().map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
  const left = new Map(files.map((file) => [parseCalendar(file.text, file.name).data.id, file]));
  const ordered: typeof files = [];
  const place = (id: string | undefined): void => {
    const file = id === undefined ? undefined : left.get(id);
    if (!file || id === undefined) return;
    left.delete(id);
    place(parseCalendar(file.text, file.name).base);
    ordered.push(file);
  };
  for (const id of [...left.keys()]) place(id);
  return ordered;
}

function contentOf(text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new InvalidCalendarFile(name, error instanceof Error ? error.message : String(error));
  }
}
