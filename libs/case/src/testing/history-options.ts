import type { WorkCalendar } from '@lienthong/calendar';
import { type AgencyCode, agencyCode, type OfficerId, type PersonDataId } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import type { CaseCommandData, CaseCommandType } from '../command.js';
import type { DecisionContext } from '../decision.js';
import type { Actor, PersonDataRef, Succession } from '../fact-values.js';

export const nobody: PersonDataRef = { id: 'person-mau' as PersonDataId, hash: 'mau' };
export const desk = agencyCode('mot-cua');

/** Somebody of an agency. */
export const officerOf = (agency: AgencyCode | string): Actor => ({
  kind: 'officer',
  officer: `can-bo-${agency}` as OfficerId,
  agency: agency as AgencyCode,
});

export interface HistoryOptions {
  readonly definition: ProcedureDefinition;
  /** Other versions of it, for a move. */
  readonly versions?: readonly ProcedureDefinition[];
  readonly code?: string;
  readonly calendar?: WorkCalendar;
  /** Of an agency, under the calendar that is in force for all. */
  readonly calendarOf?: (agency: AgencyCode, inForce: WorkCalendar) => WorkCalendar;
  readonly agencyFor?: DecisionContext['agencyFor'];
  readonly holderClassOf?: DecisionContext['holderClassOf'];
  /** Acts for everybody who says nothing of himself, by a delegation that is always in effect. */
  readonly delegate?: OfficerId;
  readonly isDelegated?: DecisionContext['isDelegated'];
  readonly absenceOf?: DecisionContext['absenceOf'];
  /** Agencies that others take over from an instant on. */
  readonly successions?: readonly (Succession & { readonly of: AgencyCode })[];
  readonly routing?: Readonly<Record<string, string>>;
  readonly receivedBy?: AgencyCode;
  readonly parent?: CaseCommandData['register']['parent'];
  /** Kinds of paper that are filed; all that the procedure knows, unless told. */
  readonly papers?: readonly string[];
}

type Asked<Type extends CaseCommandType> = { readonly type: Type; readonly by?: Actor } & CaseCommandData[Type];
/** A command as a test says it: its actor may be left to the history. */
export type Saying = { [Type in CaseCommandType]: Asked<Type> }[CaseCommandType];
