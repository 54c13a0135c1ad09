import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CalendarData, type WorkCalendar, workCalendar } from '@lienthong/calendar';
import { DomainError } from '@lienthong/kernel';
import { parse } from 'yaml';
import { CalendarFile, calendarData } from './calendar-file.schema.js';

/** A calendar file that cannot be read, or says something no calendar says. Names the file, the field and the rule. */
export class InvalidCalendarFile extends DomainError {
  readonly code = 'calendar.invalid-file';

  constructor(file: string, fault: string) {
    super(`Calendar file ${file}: ${fault}`, { file, fault });
  }
}

const FOLDER = new URL('../calendars/', import.meta.url);
const named = new Map<string, WorkCalendar | undefined>();

/**
 * The calendar of that id in the catalogue, as agencies name theirs; undefined where there is no such file.
 * @throws {InvalidCalendarFile}
 */
export function namedCalendar(id: string): WorkCalendar | undefined {
  if (!named.has(id)) named.set(id, /^[a-z0-9-]+$/.test(id) ? fileNamed(id) : undefined);
  return named.get(id);
}

function fileNamed(id: string): WorkCalendar | undefined {
  const file = new URL(`${id}.yaml`, FOLDER);
  return existsSync(file) ? workCalendar(...calendarLayers(file)) : undefined;
}

/**
 * The calendar of the province's offices: national days under the hours of Hà Tĩnh.
 * @throws {InvalidCalendarFile} when the catalogue has lost it
 */
export function provinceCalendar(): WorkCalendar {
  const calendar = namedCalendar('ha-tinh');
  if (!calendar) throw new InvalidCalendarFile('ha-tinh', 'is missing');
  return calendar;
}

/**
 * The calendar in a file (YAML or JSON) and in the files that it extends.
 * @throws {InvalidCalendarFile} when a file is missing, is no YAML, or breaks a rule of the form
 * @throws {InvalidCalendar} when the days and hours contradict themselves or leave a day without an answer
 */
export function calendarFromFile(path: string): WorkCalendar {
  return workCalendar(...calendarLayers(pathToFileURL(path)));
}

/** The layers of a calendar file, general to specific. */
export function calendarLayers(file: URL, specific: readonly string[] = []): CalendarData[] {
  const name = fileURLToPath(file);
  if (specific.includes(file.href)) throw new InvalidCalendarFile(name, 'extends itself');
  const read = CalendarFile.safeParse(contentOf(file, name));
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`);
    throw new InvalidCalendarFile(name, faults.join('; '));
  }
  const under = read.data.extends;
  const layers = under ? calendarLayers(locate(under, file), [...specific, file.href]) : [];
  return [...layers, calendarData(read.data)];
}

function contentOf(file: URL, name: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InvalidCalendarFile(name, error instanceof Error ? error.message : String(error));
  }
}

/** A bare name is a calendar of the catalogue; anything else a path beside the file that extends it. */
const locate = (name: string, from: URL): URL =>
  /^[a-z0-9-]+$/.test(name) ? new URL(`${name}.yaml`, FOLDER) : new URL(name, from);
