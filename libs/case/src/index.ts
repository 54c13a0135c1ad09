export { caseCommands, legCommands } from './allowed-commands.js';
export {
  AlreadyApologised,
  ApologyTooLate,
  NewDateInvalid,
  NothingToReappoint,
} from './apology/apology.errors.js';
export type { LetterStanding } from './apology/letter-owed.js';
export { type Interval, union } from './appointment/interval.js';
export type { Suspension } from './appointment/suspension.js';
export { type LateSplit, lateSplit } from './attribution/late-split.js';
export type { LegView } from './attribution/leg-view.js';
export { ChildDiffers, NoComponentProcedure } from './child/child.errors.js';
export { type EndForParent, endForParent } from './child/end-for-parent.js';
export type { CaseCommand, CaseCommandData, CaseCommandType, CommandOf } from './command.js';
export type { Custody, Holder, HolderClass } from './custody.js';
export { decide } from './decide.js';
export type { DecidedEvent, Decision, DecisionContext } from './decision.js';
export { NotDelegated, OfficerAbsent } from './delegation/delegation.errors.js';
export {
  CaseNotInState,
  DecidedAlready,
  NotYourCase,
  RefusalUnexplained,
  WithdrawalNotAsked,
  WithdrawalOpen,
} from './ending/ending.errors.js';
export { type Addressee, addresseeOf } from './escalation/escalate.js';
export { EscalationUnknown } from './escalation/escalation.errors.js';
export { rungKind, rungOfKind } from './escalation/rung.js';
export type { CaseEvent, CaseEventData, CaseEventType, Fact } from './event.js';
export { evolve, foldCase } from './evolve.js';
export {
  type DeadlineDay,
  type DeadlineExplanation,
  type DeadlineTarget,
  type DeadlineVersion,
  NoDeadline,
} from './explanation/deadline-explanation.js';
export { explainDeadline, explainVersion } from './explanation/explain-deadline.js';
export { ExtendedAlready, ExtensionTooLate, ExtensionTooLong, NothingToExtend } from './extension/extension.errors.js';
export type {
  Absence,
  Actor,
  AppointmentCause,
  CaseWakeUp,
  CaseWakeUpKind,
  Channel,
  CustodyInterval,
  Judgement,
  LateShare,
  Office,
  PaperRef,
  PersonDataRef,
  PlannedStep,
  Principal,
  RungKind,
  Score,
  Succession,
  Timeliness,
  WakeUp,
  WarningKind,
} from './fact-values.js';
export { GroundUnknown } from './ground/ground.errors.js';
export {
  AgencyNotChosen,
  AgencyUnresolved,
  ChoiceNotAsked,
  HandoffNotHeld,
  HeldByColleague,
  HeldThereAlready,
  LegNotInState,
  LegUnknown,
  NotReturnable,
  OutcomeUnknown,
  RefusalTooLate,
  StepNotDue,
  StepNotOverYet,
  StepUnknown,
} from './handoff/handoff.errors.js';
export { CaseImported } from './imported/imported.errors.js';
export { IMPORTED_EVENTS, type ImportedEventType, isImportedEvent } from './imported/imported.event.js';
export { type ImportedCase, importedCase } from './imported/imported-case.js';
export {
  ApplicantMissing,
  ApplicantNotAsked,
  CaseRegisteredAlready,
  CaseUnknown,
  ChannelNotOffered,
  CorrectionTooLate,
  IntakeSupplementNotRequested,
  IntakeSupplementOpen,
  PaperMissing,
  PaperUnknown,
  RoutingInvalid,
  SubmittedInFuture,
} from './intake/intake.errors.js';
export { currentHolder } from './ledger/custody-until.js';
export { custodyPath, type Ledger, type LegLedger, ledgerOf, type SegmentLedger } from './ledger/ledger.js';
export { InvalidLegId, type LegId, type LegParts, legId, legParts } from './leg-id.js';
export { type NationalStatus, nationalStatus } from './national-status.js';
export { standingWakeUps } from './notice/standing-wake-ups.js';
export { type WokenCommand, wokenCommand } from './notice/woken-command.js';
export { NoOpinionAsked, OpinionReasonMissing, OpinionSilent } from './opinion/opinion.errors.js';
export type { ProjectedStep } from './projection/forward-pass.js';
export { nextWakeUpOf, type Outlook, outlookOf } from './projection/outlook.js';
export { type ProjectedLeg, type Projection, project } from './projection/project.js';
export { NobodyToRate, RatedAlready } from './rating/rating.errors.js';
export { type ControlSheet, controlSheet, type SheetAppointment, type SheetSupplement } from './sheet/control-sheet.js';
export type { SheetRow, SheetStanding } from './sheet/sheet-rows.js';
export type { SheetSlip } from './sheet/sheet-slips.js';
export type { AppointmentState, AppointmentVersion } from './state/appointment-state.js';
export type {
  CaseLife,
  CasePhase,
  CaseState,
  EndOutcome,
  StandingWakeUp,
  VerdictCorrection,
} from './state/case-state.js';
export { type Escalation, isOpen, type LegState, type LegStatus, type SupplementRequest } from './state/leg-state.js';
export { allLegs, openLegs } from './state/legs.js';
export { isOver, progressOf } from './state/progress.js';
export { caseVersion, changesDecisions, legVersion } from './state/versions.js';
export { isLegalTransition, legalTransitions } from './status-transitions.rule.js';
export { UNSUPPLIED } from './supplement/close-unsupplied.js';
export { type OwedPapers, owedPapers } from './supplement/owed-papers.js';
export {
  ApproverAsks,
  NoSupplementRule,
  NotSecondSupplement,
  PaperHeld,
  SupplementNotOwed,
  SupplementNotRequested,
  SupplementOpen,
  SupplementWindowOpen,
} from './supplement/supplement.errors.js';
export { TermNotPerCase, TermOverAlready, TermPassesDate, TermTooLate } from './term/term.errors.js';
export { type Appointment766, isOnTime766, onTimeUntil766 } from './verdict/qd766.js';
export {
  EndOutsideCase,
  NothingCorrected,
  SharesDoNotSum,
} from './verdict/verdict.errors.js';
export {
  type VerdictHistory,
  type VerdictInForce,
  verdictHistory,
  verdictInForce,
} from './verdict/verdict-in-force.js';
export { VersionAsksMore, VersionLeavesRunning, VersionNotMappable, VersionUnknown } from './version/version.errors.js';
