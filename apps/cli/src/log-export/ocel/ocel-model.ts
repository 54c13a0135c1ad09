import type { AgencyBook } from '@lienthong/catalogue';
import type { AgencyCode, Instant } from '@lienthong/kernel';
import {
  caseKinds,
  eventKinds,
  type Kinds,
  type LoggedCase,
  type LoggedEvent,
  legKinds,
  type ObjectType,
  type Relation,
  type Value,
} from '../logged-case.js';
import { valuesOfType } from '../meaning/meanings.js';
import { nameIn, toAgency } from '../related.js';

/** When an attribute has its first value: from the beginning. @see OCEL 2.0 specification, 8 */
export const FROM_THE_BEGINNING = '1970-01-01T00:00:00Z';

/** Values by name, those that are known. */
export type Known = Readonly<Record<string, Value>>;

/** @see OCEL 2.0 specification, definition 1 (events and objects with typed values, qualified relations) */
export interface OcelEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly values: Known;
  readonly relations: readonly Relation[];
}

export interface OcelObject {
  readonly id: string;
  readonly type: ObjectType;
  /** As they were first; what changed later is in `changes`. */
  readonly values: Known;
  readonly changes: readonly { readonly name: string; readonly value: Value; readonly at: Instant }[];
  readonly relations: readonly Relation[];
}

/** Attributes of each type of object. */
export const objectKinds: Readonly<Record<ObjectType, Kinds>> = {
  case: caseKinds,
  leg: legKinds,
  agency: { title: 'string', class: 'string' },
  officer: {},
};

/** Attributes of a type of event. */
export function kindsOfEvent(type: string): Kinds {
  const own = valuesOfType(type).map((name) => [name, eventKinds[name]] as const);
  return { activity: 'string', title: 'string', lifecycle: 'string', ...Object.fromEntries(own) };
}

export function ocelEvent({ id, type, at, activity, title, transition, values, relations }: LoggedEvent): OcelEvent {
  return { id, type, at, values: known({ activity, title, lifecycle: transition, ...values }), relations };
}

/** The case and its legs. */
export function ocelObjects({ code, values, dueDates, relations, legs }: LoggedCase): OcelObject[] {
  const [first, ...later] = dueDates.filter(({ dueAt }, place) => dueAt !== dueDates[place - 1]?.dueAt);
  const dueAt = first?.dueAt ?? values.dueAt;
  return [
    {
      ...{ id: code, type: 'case', values: known({ ...values, dueAt }), relations },
      changes: later.map(({ at, dueAt: value }) => ({ name: 'dueAt', value, at })),
    },
    ...legs.map((leg): OcelObject => ({ ...leg, type: 'leg', values: known(leg.values), changes: [] })),
  ];
}

/** Agencies and officers, each of whom many cases know: kept by id until the end. */
export class Bystanders {
  private readonly agencies = new Set<string>();
  /** Ids of the agencies that each officer acted for. */
  private readonly officers = new Map<string, Set<string>>();

  see({ relations, agency, officer }: LoggedEvent): void {
    for (const { type, id } of relations) {
      if (type === 'agency') this.agencies.add(id);
      if (type === 'officer' && !this.officers.has(id)) this.officers.set(id, new Set());
    }
    if (agency !== undefined && officer !== undefined) this.officers.get(`officer:${officer}`)?.add(agency);
  }

  objects({ find }: Pick<AgencyBook, 'find'>): OcelObject[] {
    return [
      ...[...this.agencies].sort().map((id): OcelObject => {
        const agency = find(nameIn(id) as AgencyCode);
        const values = known({ title: agency?.title.vi, class: agency?.class });
        return { id, type: 'agency', values, changes: [], relations: [] };
      }),
      ...[...this.officers]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, agencies]): OcelObject => {
          const relations = [...agencies].sort().flatMap((agency) => toAgency(agency as AgencyCode, 'of'));
          return { id, type: 'officer', values: {}, changes: [], relations };
        }),
    ];
  }
}

function known(values: Readonly<Record<string, Value | undefined>>): Known {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined));
}
