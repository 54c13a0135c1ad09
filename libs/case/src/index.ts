export type { CaseCommand, CaseCommandData, CaseCommandType, CommandOf } from './command.js';
export type { Custody, Holder, HolderClass } from './custody.js';
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
export { InvalidLegId, type LegId, type LegParts, legId, legParts } from './leg-id.js';
