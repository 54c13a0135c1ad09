export type { Brand } from './brand.js';
export { canonicalJson } from './canonical-json.js';
export { type Clock, systemClock } from './clock.js';
export {
  type AgencyCode,
  agencyCode,
  type CaseCode,
  type CommandId,
  caseCode,
  InvalidCode,
  isImportedCode,
  type OfficerId,
  type PersonDataId,
  type ProcedureCode,
  procedureCode,
  type StepId,
  stepId,
} from './codes.js';
export { DomainError } from './domain-error.js';
export {
  atMinuteOf,
  dateOf,
  earlier,
  epochMinutes,
  type Instant,
  InvalidInstant,
  instant,
  instantOfEpoch,
  LEGAL_OFFSET_MINUTES,
  later,
  localIso,
  minuteOfDay,
  plusMinutes,
  wallMinutes,
} from './instant.js';
export { once } from './once.js';
export { dayOfWeek, daysBetween, epochDays, InvalidDate, type PlainDate, plainDate, plusDays } from './plain-date.js';
export type { Whole } from './whole.js';
export { type WorkingMinutes, workingMinutes } from './working-minutes.js';
