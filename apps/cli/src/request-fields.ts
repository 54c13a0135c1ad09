import { InvalidTerm, type Wording } from '@lienthong/calendar';
import {
  DomainError,
  type Instant,
  InvalidDate,
  InvalidInstant,
  instant,
  type PlainDate,
  plainDate,
} from '@lienthong/kernel';
import { wordingOf } from './wording-of-error.js';

/** A request that breaks a rule: names the field, the rule, and says it in words. */
export class InvalidField extends DomainError {
  readonly code = 'request.invalid-field';

  constructor(
    readonly field: string,
    readonly rule: string,
    readonly words: Wording,
  ) {
    super(`${field}: ${words.en} (${rule})`, { field, rule });
  }
}

/** One request, from flags or from a line of JSON; its fields are not yet trusted. */
export type Fields = Readonly<Record<string, unknown>>;

/** @throws {InvalidField} when the line is no JSON object */
export function fieldsOfLine(line: string): Fields {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    read = undefined;
  }
  if (read === null || typeof read !== 'object' || Array.isArray(read))
    throw new InvalidField('JSON', 'json', { vi: 'mỗi dòng là một đối tượng JSON', en: 'a line is one JSON object' });
  return read as Fields;
}

export function instantField(fields: Fields, field: string): Instant {
  const value = present(fields, field);
  try {
    if (typeof value === 'string') return instant(value);
  } catch (error) {
    if (!(error instanceof InvalidInstant)) throw error;
  }
  throw new InvalidField(field, 'iso-8601', {
    vi: 'phải là ngày giờ ISO 8601, ví dụ 2025-04-24T09:00+07:00',
    en: 'must be a date and time in ISO 8601, such as 2025-04-24T09:00+07:00',
  });
}

export function dateField(fields: Fields, field: string): PlainDate {
  const value = present(fields, field);
  try {
    if (typeof value === 'string') return plainDate(value);
  } catch (error) {
    if (!(error instanceof InvalidDate)) throw error;
  }
  throw new InvalidField(field, 'date', { vi: 'phải là ngày YYYY-MM-DD', en: 'must be a day, YYYY-MM-DD' });
}

/** Which of several: 1, 2, 3 … */
export function ordinalField(fields: Fields, field: string): number {
  const value = present(fields, field);
  if (typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidField(field, 'ordinal', { vi: 'phải là một số thứ tự: 1, 2, 3 …', en: 'must be 1, 2, 3 …' });
}

export function numberField(fields: Fields, field: string): number {
  const value = present(fields, field);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new InvalidField(field, 'number', { vi: 'phải là một số', en: 'must be a number' });
}

export function choiceField<Choice extends string>(fields: Fields, field: string, choices: readonly Choice[]): Choice {
  const value = present(fields, field);
  const choice = choices.find((known) => known === value);
  if (choice) return choice;
  const list = choices.join(', ');
  throw new InvalidField(field, 'one-of', { vi: `phải là một trong: ${list}`, en: `must be one of: ${list}` });
}

export const isGiven = (fields: Fields, field: string): boolean =>
  fields[field] !== undefined && fields[field] !== null;

/** Names the field of a refusal that came from the calendar. */
export function asInvalidField(error: DomainError, field: string): InvalidField {
  const rule = error instanceof InvalidTerm ? `${error.code}.${error.rule}` : error.code;
  return new InvalidField(field, rule, wordingOf(error));
}

function present(fields: Fields, field: string): unknown {
  if (isGiven(fields, field)) return fields[field];
  throw new InvalidField(field, 'required', { vi: 'bắt buộc phải có', en: 'is required' });
}
