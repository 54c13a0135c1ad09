import type { CaseEventData, CaseEventType } from '@lienthong/case';
import { z } from 'zod';
import { CaseCodeField, InstantField, ProcedureField } from './field.schema.js';
import { ActorPart, CustodyPart } from './part.schema.js';

/** Name of a fact on the wire. */
export type WireType<Type extends CaseEventType = CaseEventType> = `vn.lienthong.${Type}.v1`;

/**
 * The data of a fact as it travels. `procedure` is always the case's own, stamped on every event;
 * the component procedure that a leg or child stands for travels as `childProcedure`.
 */
export type WireData<Type extends CaseEventType> = Type extends 'case.registered'
  ? Omit<CaseEventData[Type], 'procedure'>
  : Type extends 'handoff.offered' | 'child.started'
    ? RenamedProcedure<CaseEventData[Type]>
    : CaseEventData[Type];

type RenamedProcedure<Data> = {
  [Key in keyof Data as Key extends 'procedure' ? 'childProcedure' : Key]: Data[Key];
};

const stamp = {
  caseCode: CaseCodeField,
  seq: z.int().min(1).describe('Place of the fact in the chain of its case, from 1 without gaps'),
  at: InstantField.describe('Legal minute of the fact'),
  by: ActorPart,
  procedure: z.strictObject({ code: ProcedureField, version: z.int().min(1) }).describe("The case's own procedure"),
  custody: CustodyPart,
};

/** The schema of one version of one event: a CloudEvent 1.0 whose data is the stamp of every fact and its own fields. Unknown members are refused. */
export function caseEvent<Type extends CaseEventType, Fields extends z.ZodRawShape>(
  type: Type,
  meaning: string,
  fields: Fields,
) {
  return z
    .strictObject({
      specversion: z.literal('1.0'),
      id: z.uuid().describe('uuid v5 of case code and seq: the same for every copy of the event'),
      source: z.literal('/lienthong/cases'),
      type: z.literal(`vn.lienthong.${type}.v1` as WireType<Type>),
      subject: CaseCodeField,
      time: z.iso.datetime({ precision: 3 }).describe('When the fact was recorded'),
      datacontenttype: z.literal('application/json'),
      data: z.strictObject({ ...stamp, ...fields }),
    })
    .describe(meaning);
}
