import type { Language, Texts } from './language.js';
import { type FieldError, type ProblemDocument, type ProblemEntry, problemType } from './problem.js';

export interface ProblemOccurrence {
  readonly code: string;
  readonly entry: ProblemEntry;
  readonly language: Language;
  readonly requestId: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}

/** The document of one occurrence, in the caller's language. */
export function renderProblem(occurrence: ProblemOccurrence): ProblemDocument {
  const { code, entry, requestId, details } = occurrence;
  const title = fill(entry.title, occurrence);
  const detail = entry.detail ? fill(entry.detail, occurrence) : title;
  const own = entry.field
    ? [{ ...entry.field, pointer: fillPointer(entry.field.pointer, details), rule: code, detail }]
    : [];
  const errors = [...(occurrence.errors ?? []), ...own];
  return {
    type: problemType(code),
    title,
    status: entry.status,
    detail,
    instance: `urn:lienthong:request:${requestId}`,
    code,
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(details).length > 0 && { details }),
  };
}

function fill(texts: Texts, { language, details, requestId }: ProblemOccurrence): string {
  const values: Readonly<Record<string, unknown>> = { ...details, requestId };
  return texts[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));
}

const fillPointer = (pointer: string, details: Readonly<Record<string, unknown>>): string =>
  pointer.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
