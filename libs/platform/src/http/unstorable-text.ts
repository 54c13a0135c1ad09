/** A NUL, or half of a surrogate pair: JSON carries them, PostgreSQL keeps neither. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Where in a value there is a text, or the name of a member, that no database keeps. */
export function unstorableTexts(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[][] {
  if (typeof value === 'string') return isStorable(value) ? [] : [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    isStorable(name) ? unstorableTexts(member, [...path, name]) : [[...path]],
  );
}
