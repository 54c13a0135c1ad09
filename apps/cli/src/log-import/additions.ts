import { type ImportedCase, importedCase } from '@lienthong/case';
import type { ImportedEvent, StoredFact } from '@lienthong/case-store';
import { canonicalJson, type Instant } from '@lienthong/kernel';
import type { CaseTold } from './imported-events.js';

/** What a log says otherwise of a case than the import before it. `activity`: a row that was another one then. */
export interface Changed {
  readonly what:
    | 'procedure'
    | 'agency'
    | 'officer'
    | 'channel'
    | 'field'
    | 'startedAt'
    | 'dueAt'
    | 'timeZone'
    | 'endedAt'
    | 'activity';
  /** Of the row; absent where it is about the case as a whole. */
  readonly line?: number;
}

/**
 * What a log adds to what is known of a case. All that was imported must still be in the log; where something of it reads
 * otherwise now, that is told and nothing is added, for no fact is overwritten. A row more, also an early one that was
 * put right, and the end of a case that ran, are additions.
 */
export function additions(
  told: CaseTold,
  before: readonly StoredFact[],
): { readonly added: readonly ImportedEvent[]; readonly changed: readonly Changed[] } {
  const known = importedCase(before);
  const rows = told.activities.map(({ event }) => event);
  if (!known) return { added: [told.imported, ...rows, ...(told.ended ? [told.ended] : [])], changed: [] };
  const { more, gone } = compared(told, known);
  const changed: Changed[] = [
    ...changedOfCase(told, known),
    ...(gone ? more.map(({ line }): Changed => ({ what: 'activity', line })) : []),
  ];
  if (changed.length > 0) return { added: [], changed };
  const ended = told.ended && !known.ended ? [told.ended] : [];
  return { added: [...more.map(({ event }) => event), ...ended], changed };
}

/** Rows of the log that are not known, and whether any that is known is not in the log. Equal rows are told apart by their number alone. */
function compared({ activities }: CaseTold, known: ImportedCase) {
  const left = new Map<string, number>();
  for (const fact of known.activities) left.set(textOf(fact), (left.get(textOf(fact)) ?? 0) + 1);
  const more = activities.filter(({ event }) => {
    const count = left.get(textOf(event)) ?? 0;
    if (count > 0) left.set(textOf(event), count - 1);
    return count === 0;
  });
  return { more, gone: [...left.values()].some((count) => count > 0) };
}

const textOf = ({ at, data }: Pick<ImportedEvent, 'at' | 'data'>): string => canonicalJson({ at, data });

const OF_CASE = ['channel', 'field', 'dueAt', 'timeZone'] as const;

function changedOfCase(told: CaseTold, known: ImportedCase): Changed[] {
  const { data } = told.imported;
  const ended = told.ended?.data;
  const changed: readonly (readonly [Changed['what'], boolean])[] = [
    ['procedure', told.procedure !== known.procedure],
    ['agency', !isSaid(told, 'agency', known.imported.agency)],
    ['officer', !isSaid(told, 'officer', known.imported.officer)],
    ['startedAt', !startsAt(told, known.imported.startedAt)],
    ...OF_CASE.map((name) => [name, data[name] !== known.imported[name]] as const),
    ['endedAt', known.ended !== undefined && canonicalJson(known.ended) !== canonicalJson(ended ?? {})],
  ];
  return changed.flatMap(([what, isChanged]) => (isChanged ? [{ what }] : []));
}

/** Of the earliest row that was known then: a row that came since, however early, is another matter. */
function isSaid({ imported, activities }: CaseTold, name: 'agency' | 'officer', was: string | undefined): boolean {
  return imported.data[name] === was || was === undefined || activities.some(({ event }) => event.data[name] === was);
}

function startsAt({ imported, isStartSaid, activities }: CaseTold, was: Instant): boolean {
  return imported.data.startedAt === was || (!isStartSaid && activities.some(({ event }) => event.at === was));
}
