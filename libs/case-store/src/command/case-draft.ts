import type { CaseCommand, CaseCommandData, CaseCommandType, PersonDataRef } from '@lienthong/case';
import type { Instant, ProcedureCode } from '@lienthong/kernel';
import { PersonalDataMissing } from '../store.errors.js';

/** Fields of a command that refer to personal data; the caller may give the data instead, beside the command. */
type PersonField<Data> = {
  [Field in keyof Data]-?: NonNullable<Data[Field]> extends PersonDataRef ? Field : never;
}[keyof Data];

type Draft<Data> = Omit<Data, PersonField<Data>> & Partial<Pick<Data, PersonField<Data>>>;

/** A command without who asks, and without what must be said of persons: that goes beside it. */
export type CaseDraft = {
  [Type in Exclude<CaseCommandType, 'register'>]: { readonly type: Type } & Draft<CaseCommandData[Type]>;
}[Exclude<CaseCommandType, 'register'>];

/** A case to be taken in; the store allocates its code. */
export type IntakeDraft = { readonly type?: 'register' } & Omit<Draft<CaseCommandData['register']>, 'code'> & {
    readonly procedure: ProcedureCode;
    /** The version valid on the day of submission unless given. */
    readonly version?: number;
    /** Accepts the case in the same transaction; `startAt` for a child case, which starts with its parent's leg. */
    readonly accept?: boolean | { readonly startAt?: Instant };
  };

/** Fields without which a command cannot be decided. */
const personFields = {
  'refuse-case': ['reason'],
  'request-intake-supplement': ['items'],
  'ask-more-data': ['note'],
  'request-supplement': ['items'],
  apologise: ['reason'],
  'extend-by-law': ['reason'],
  'move-version': ['reason'],
  'correct-verdict': ['reason'],
  'record-payment': ['proof'],
  withdraw: ['reason'],
} as const satisfies Partial<Record<CaseCommandType, readonly string[]>>;

/** @throws {PersonalDataMissing} when the command lacks what it must say of a person */
export function requirePersonal(command: CaseCommand): void {
  const fields: readonly string[] = Object.hasOwn(personFields, command.type)
    ? personFields[command.type as keyof typeof personFields]
    : [];
  const missing = fields.find((field) => (command as unknown as Record<string, unknown>)[field] === undefined);
  if (missing) throw new PersonalDataMissing(missing);
}
