import type { Brand } from './brand.js';
import { DomainError } from './domain-error.js';

/** Code of a case, one for life (mã hồ sơ). */
export type CaseCode = Brand<string, 'CaseCode'>;
/** Key of an agency in the catalogue: short, stable, lower case (`ubnd-xa-thach-ha`, `cong-an-tinh`). Not its legal identifier. */
export type AgencyCode = Brand<string, 'AgencyCode'>;
/** Opaque id of an officer, from the identity provider's subject. */
export type OfficerId = Brand<string, 'OfficerId'>;
/** Code of a procedure (mã thủ tục). */
export type ProcedureCode = Brand<string, 'ProcedureCode'>;
/** Id of a step inside one definition. */
export type StepId = Brand<string, 'StepId'>;
/** Opaque id of a row of personal data; facts carry it with a salted hash, never the data. */
export type PersonDataId = Brand<string, 'PersonDataId'>;
/** Fixed by the sender, so a repeat finds what the first one did. */
export type CommandId = Brand<string, 'CommandId'>;

/** A text that does not have the form of the code it stands for. */
export class InvalidCode extends DomainError {
  readonly code = 'code.invalid';
}

/**
 * Both orders of the agency's identifier are read, and the codes of imported cases.
 * @see domain.md §2.2 (TT 03/2025/TT-VPCP art. 13; QĐ 20/2020/QĐ-TTg; QCVN 102:2016)
 */
const CASE_CODE =
  /^(?:(?:\d{3}\.\d{2}\.\d{2,3}\.H27|H27(?:\.\d{2,3}){0,3})-\d{6}-\d{4,}|IMP-[A-Za-z0-9]+-[\w.:-]{1,64})$/;
/** Whether a code is that of a case which was imported from an older system. @see design.md, Codes */
export const isImportedCode = (code: string): boolean => code.startsWith('IMP-');

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @throws {InvalidCode} when the text is no dossier code */
export const caseCode = (text: string): CaseCode => checked<CaseCode>('case code', CASE_CODE, text);
/** @throws {InvalidCode} when the text is no agency code */
export const agencyCode = (text: string): AgencyCode => checked<AgencyCode>('agency code', KEBAB, text);
/** @throws {InvalidCode} when the text is no step id */
export const stepId = (text: string): StepId => checked<StepId>('step id', KEBAB, text);
/** @throws {InvalidCode} when the text is no procedure code */
export const procedureCode = (text: string): ProcedureCode =>
  checked<ProcedureCode>('procedure code', /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, text);

function checked<Code>(what: string, form: RegExp, text: string): Code {
  if (!form.test(text)) throw new InvalidCode(`Not a ${what}: ${text.slice(0, 80)}`, { what });
  return text as Code;
}
