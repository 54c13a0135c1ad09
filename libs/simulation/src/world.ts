import type { DecisionContext } from '@lienthong/case';
import type { AgencyCode, ProcedureCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';

/** The province in which a simulation takes place: its law, calendars and agencies. */
export interface World extends Omit<DecisionContext, 'now' | 'definition'> {
  readonly procedures: ReadonlyMap<ProcedureCode, ProcedureDefinition>;
  /** Communes in which people live. */
  readonly communes: readonly [string, ...string[]];
  readonly provincialCounter: AgencyCode;
  counterOf(commune: string): AgencyCode;
  kindOf(agency: AgencyCode): string | undefined;
}
