import { DomainError } from '@lienthong/kernel';

/** A cursor that this list did not hand out. */
export class InvalidCursor extends DomainError {
  readonly code = 'page.invalid-cursor';
}

/** Where a page ended: the values that the list is sorted by. A row that changes meanwhile moves no other row. */
export function cursorOf(values: readonly (string | number | boolean | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws {InvalidCursor} */
export function readCursor(cursor: string, kinds: readonly ((value: unknown) => boolean)[]): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === kinds.length && kinds.every((is, place) => is(values[place])))
      return values;
  } catch {
    // said below
  }
  throw new InvalidCursor('The cursor of the page is none of this list', {});
}

/** PostgreSQL keeps no NUL in a text, so none of ours has one. */
export const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\0');
export const isFlag = (value: unknown): boolean => typeof value === 'boolean';
export const isCount = (value: unknown): boolean => Number.isSafeInteger(value);
export const isMoment = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));
/** A moment out of a cursor that was checked. */
export const momentOf = (value: unknown): Date | null => (value === null ? null : new Date(value as string));

export const isCountOrNone = (value: unknown): boolean => value === null || isCount(value);

/** Rows after a place in an order by an instant or number (least first, none at the end) and then by text. */
export function leastAfter(field: string, tie: string, [at, text]: readonly [Date | number | null, string]): object {
  if (at === null) return { [field]: null, [tie]: { gt: text } };
  return { OR: [{ [field]: { gt: at } }, { [field]: at, [tie]: { gt: text } }, { [field]: null }] };
}
