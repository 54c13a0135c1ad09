export { caseCommands, legCommands } from './allowed-commands.js';
export type { CaseCommand, CaseCommandData, CaseCommandType, CommandOf } from './command.js';
export type { Custody, Holder, HolderClass } from './custody.js';
export { decide } from './decide.js';
export type { DecidedEvent, Decision, DecisionContext } from './decision.js';
export type {
  Actor,
  AppointmentCause,
  CaseEvent,
  CaseEventData,
  CaseEventType,
  Channel,
  CustodyInterval,
  Fact,
  Judgement,
  LateShare,
  PaperRef,
  PersonDataRef,
  PlannedStep,
  Timeliness,
  WakeUp,
} from './event.js';
export { evolve, foldCase } from './evolve.js';
export { InvalidLegId, type LegId, type LegParts, legId, legParts } from './leg-id.js';
export { type NationalStatus, nationalStatus } from './national-status.js';
export type { AppointmentState, AppointmentVersion } from './state/appointment-state.js';
export type { CaseLife, CasePhase, CaseState, EndOutcome } from './state/case-state.js';
export { isOpen, type LegState, type LegStatus, type SupplementRequest } from './state/leg-state.js';
export { allLegs, openLegs } from './state/legs.js';
export { isOver, progressOf } from './state/progress.js';
export { caseVersion, changesDecisions, legVersion } from './state/versions.js';
