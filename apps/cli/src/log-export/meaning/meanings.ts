import type { CaseEventData, CaseEventType } from '@lienthong/case';
import type { EventValues, Relation } from '../logged-case.js';
import { endingMeanings } from './ending.meanings.js';
import { handoffMeanings } from './handoff.meanings.js';
import { importedMeanings } from './imported.meanings.js';
import { intakeMeanings } from './intake.meanings.js';
import type { Meaning, Meanings } from './meaning.js';
import { promiseMeanings } from './promise.meanings.js';

/** Every kind of fact is told as an event of the process, or left out on purpose; a new one does not compile until it is here. */
const meanings: Meanings<CaseEventType> = {
  ...intakeMeanings,
  ...handoffMeanings,
  ...promiseMeanings,
  ...endingMeanings,
  ...importedMeanings,
};

/** The meaning of one kind, whose data is only known to belong to it. */
export interface AnyMeaning extends Omit<Meaning<CaseEventType>, 'values' | 'relations'> {
  readonly values?: Readonly<Record<string, (data: CaseEventData[CaseEventType]) => EventValues[keyof EventValues]>>;
  readonly relations?: (data: CaseEventData[CaseEventType]) => readonly Relation[];
}

export function meaningOf(type: CaseEventType): AnyMeaning | undefined {
  // a meaning is only ever asked of the data of its own kind
  return meanings[type] as unknown as AnyMeaning | undefined;
}

/** What every event may say, whatever its kind. */
export const COMMON_VALUES = ['step', 'division'] as const satisfies readonly (keyof EventValues)[];

/** Names of the values that events of a kind may have; an activity of an older system has the common ones alone. */
export function valuesOfType(type: string): readonly (keyof EventValues)[] {
  const meaning = Object.hasOwn(meanings, type) ? meaningOf(type as CaseEventType) : undefined;
  return [...new Set([...COMMON_VALUES, ...(Object.keys(meaning?.values ?? {}) as (keyof EventValues)[])])];
}
