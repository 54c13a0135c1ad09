import type { CaseEventData, CaseEventType } from '@lienthong/case';
import type { z } from 'zod';
import type { caseEventSchemas } from './case-events.schema.js';
import type { WireData } from './schema/case-event.schema.js';

/** Read-only all the way down, so that schema and core compare by what they hold. */
type Plain<Value> = Value extends string | number | boolean | undefined
  ? Value
  : { readonly [Key in keyof Value]: Plain<Value[Key]> };

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Stamp = 'caseCode' | 'seq' | 'at' | 'by' | 'custody';

/** The fields that a schema adds to the stamp of every event. */
type SchemaFields<Type extends CaseEventType> = Omit<
  z.output<(typeof caseEventSchemas)[Type]>['data'],
  Stamp | 'procedure'
>;

type Disagreements = {
  [Type in CaseEventType]: Same<Plain<SchemaFields<Type>>, Plain<Omit<WireData<Type>, never>>> extends true
    ? never
    : Type;
}[CaseEventType];

/** Does not compile when a schema and the core's type of the same fact differ; the error names the fact. */
export const schemasAgreeWithCore: [Disagreements] extends [never] ? true : Disagreements = true;

/** Only these facts have a `procedure` of their own; another one would be hidden by the stamp. */
type WithProcedure = {
  [Type in CaseEventType]: 'procedure' extends keyof CaseEventData[Type] ? Type : never;
}[CaseEventType];
export const stampHidesNothing: Same<WithProcedure, 'case.registered' | 'handoff.offered' | 'child.started'> = true;
