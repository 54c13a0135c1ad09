import type { AgencyBook } from '@lienthong/catalogue';
import type { ProcedureDefinition } from '@lienthong/procedure';
import type { Language } from '../language.js';
import { roleWords, stepTermWords, termWords } from './words.js';

const headings = {
  vi: ['Bước', 'Việc', 'Cơ quan', 'Thời hạn', 'Sau bước'],
  en: ['Step', 'What', 'Agency', 'Term', 'After'],
} as const;

/** A procedure for the terminal: what is promised, then a row for each step. */
export function asTable(definition: ProcedureDefinition, book: AgencyBook, language: Language): string {
  const { code, version, title, total, appointments, steps } = definition;
  const promised = appointments.map(({ n, term }) => `${n}: ${termWords(term, language)}`).join(' · ');
  const rows = steps.map((step) => [
    step.id,
    step.title[language],
    roleWords(step.agency, definition, book, language),
    stepTermWords(step, language) || '–',
    step.after.join(', ') || '–',
  ]);
  return [
    `${code} v${version}: ${title[language]}`,
    `${language === 'vi' ? 'Tổng thời hạn' : 'Total'}: ${total ? termWords(total, language) : '–'}`,
    `${language === 'vi' ? 'Hẹn trả' : 'Appointments'}: ${promised || '–'}`,
    '',
    ...aligned([headings[language], ...rows]),
  ].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** Vietnamese may be written with combining marks, which take no room. */
const widthOf = (text: string): number => text.normalize('NFC').length;
