import type { CaseEventData, CaseEventType, ImportedEventType } from '@lienthong/case';
import { z } from 'zod';
import {
  CaseCodeField,
  ImportedAgencyField,
  ImportedLabel,
  InstantField,
  OfficerField,
  ProcedureField,
} from './field.schema.js';
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

/** The stamp of what an older system's log tells: labels of that system, and no minutes, for nobody here counted them. */
const importedStamp = {
  ...stamp,
  procedure: z
    .strictObject({ code: ImportedLabel as unknown as typeof ProcedureField, version: z.literal(0) })
    .describe('As the log calls it, or its code here; no published version stands behind it'),
  custody: z
    .strictObject({
      class: z.literal('agency'),
      agency: ImportedAgencyField.optional(),
      officer: OfficerField.optional(),
      used: z.literal(0),
    })
    .describe('Who had it, as far as the log says; no working minutes are known'),
};

/** The schema of one version of one event: a CloudEvent 1.0 whose data is the stamp of every fact and its own fields. Unknown members are refused. */
export function caseEvent<Type extends Exclude<CaseEventType, ImportedEventType>, Fields extends z.ZodRawShape>(
  type: Type,
  meaning: string,
  fields: Fields,
) {
  return envelope(type, meaning, { ...stamp, ...fields });
}

/** The same of a fact that was imported from an older system's log. */
export function importedEvent<Type extends ImportedEventType, Fields extends z.ZodRawShape>(
  type: Type,
  meaning: string,
  fields: Fields,
) {
  return envelope(type, meaning, { ...importedStamp, ...fields });
}

function envelope<Type extends CaseEventType, Data extends z.ZodRawShape>(type: Type, meaning: string, data: Data) {
  return z
    .strictObject({
      specversion: z.literal('1.0'),
      id: z.uuid().describe('uuid v5 of case code and seq: the same for every copy of the event'),
      source: z.literal('/lienthong/cases'),
      type: z.literal(`vn.lienthong.${type}.v1` as WireType<Type>),
      subject: CaseCodeField,
      time: z.iso.datetime({ precision: 3 }).describe('When the fact was recorded'),
      datacontenttype: z.literal('application/json'),
      data: z.strictObject(data),
    })
    .describe(meaning);
}
