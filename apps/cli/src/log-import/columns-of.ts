import type { LabelColumn, Mapping } from './mapping.schema.js';

/** A column that a mapping names, and where. */
export interface NamedColumn {
  readonly path: readonly string[];
  readonly column: string;
}

/** The column that a part of a mapping names; none where it says one value for the whole log. */
export function columnName(part: LabelColumn | { readonly column: string } | undefined): string | undefined {
  if (part === undefined || typeof part === 'string') return part;
  return 'column' in part ? part.column : undefined;
}

/** Every column that a mapping names. */
export function columnsOf({
  case: caseId,
  activity,
  time,
  agency,
  officer,
  procedure,
  attributes,
}: Mapping): readonly NamedColumn[] {
  const parts = { case: caseId, activity, time, agency, officer, procedure };
  const named =
    (under: readonly string[]) =>
    ([name, part]: readonly [string, LabelColumn | undefined]) => {
      const column = columnName(part);
      return column === undefined ? [] : [{ path: [...under, name], column }];
    };
  return [...Object.entries(parts).flatMap(named([])), ...Object.entries(attributes).flatMap(named(['attributes']))];
}
