import type { CaseEventType } from '@lienthong/case';
import { z } from 'zod';
import { ActivityImportedV1 } from './activity-imported.v1.js';
import { ApologyDraftedV1 } from './apology-drafted.v1.js';
import { ApologyIssuedV1 } from './apology-issued.v1.js';
import { AppointmentMetV1 } from './appointment-met.v1.js';
import { AppointmentSetV1 } from './appointment-set.v1.js';
import { CaseAcceptedV1 } from './case-accepted.v1.js';
import { CaseCompletedV1 } from './case-completed.v1.js';
import { CaseImportEndedV1 } from './case-import-ended.v1.js';
import { CaseImportedV1 } from './case-imported.v1.js';
import { CaseNoticedV1 } from './case-noticed.v1.js';
import { CaseRatedV1 } from './case-rated.v1.js';
import { CaseRefusedV1 } from './case-refused.v1.js';
import { CaseRegisteredV1 } from './case-registered.v1.js';
import { CaseStoppedV1 } from './case-stopped.v1.js';
import { CaseWithdrawnV1 } from './case-withdrawn.v1.js';
import { ChildEndedV1 } from './child-ended.v1.js';
import { ChildStartedV1 } from './child-started.v1.js';
import { EscalationAcknowledgedV1 } from './escalation-acknowledged.v1.js';
import { EscalationRaisedV1 } from './escalation-raised.v1.js';
import { ExtensionGrantedV1 } from './extension-granted.v1.js';
import { HandoffAcceptedV1 } from './handoff-accepted.v1.js';
import { HandoffCompletedV1 } from './handoff-completed.v1.js';
import { HandoffDueSoonNoticedV1 } from './handoff-due-soon-noticed.v1.js';
import { HandoffMovedV1 } from './handoff-moved.v1.js';
import { HandoffOfferedV1 } from './handoff-offered.v1.js';
import { HandoffOverdueNoticedV1 } from './handoff-overdue-noticed.v1.js';
import { HandoffReassignedV1 } from './handoff-reassigned.v1.js';
import { HandoffRecalledV1 } from './handoff-recalled.v1.js';
import { HandoffRefusedV1 } from './handoff-refused.v1.js';
import { HandoffRehomedV1 } from './handoff-rehomed.v1.js';
import { HandoffRetimedV1 } from './handoff-retimed.v1.js';
import { HandoffReturnedV1 } from './handoff-returned.v1.js';
import { IntakeCorrectedV1 } from './intake-corrected.v1.js';
import { IntakeRetimedV1 } from './intake-retimed.v1.js';
import { IntakeSupplementRequestedV1 } from './intake-supplement-requested.v1.js';
import { IntakeSupplementSuppliedV1 } from './intake-supplement-supplied.v1.js';
import { OpinionMoreDataAskedV1 } from './opinion-more-data-asked.v1.js';
import { PaymentRecordedV1 } from './payment-recorded.v1.js';
import { ResultRemindedV1 } from './result-reminded.v1.js';
import { ResultReturnedV1 } from './result-returned.v1.js';
import { SlipIssuedV1 } from './slip-issued.v1.js';
import { StepTermSetV1 } from './step-term-set.v1.js';
import { SupplementRequestedV1 } from './supplement-requested.v1.js';
import { SupplementSecondApprovedV1 } from './supplement-second-approved.v1.js';
import { SupplementSuppliedV1 } from './supplement-supplied.v1.js';
import { VerdictCorrectedV1 } from './verdict-corrected.v1.js';
import { VerdictFrozenV1 } from './verdict-frozen.v1.js';
import { VersionMovedV1 } from './version-moved.v1.js';
import { WithdrawalRefusedV1 } from './withdrawal-refused.v1.js';
import { WithdrawalRequestedV1 } from './withdrawal-requested.v1.js';

/** The schema that is in force for each kind of fact. A new kind of fact does not compile until it has one. */
export const caseEventSchemas = {
  'activity.imported': ActivityImportedV1,
  'apology.drafted': ApologyDraftedV1,
  'apology.issued': ApologyIssuedV1,
  'appointment.met': AppointmentMetV1,
  'appointment.set': AppointmentSetV1,
  'case.accepted': CaseAcceptedV1,
  'case.completed': CaseCompletedV1,
  'case.import-ended': CaseImportEndedV1,
  'case.imported': CaseImportedV1,
  'case.noticed': CaseNoticedV1,
  'case.rated': CaseRatedV1,
  'case.refused': CaseRefusedV1,
  'case.registered': CaseRegisteredV1,
  'case.stopped': CaseStoppedV1,
  'case.withdrawn': CaseWithdrawnV1,
  'child.ended': ChildEndedV1,
  'child.started': ChildStartedV1,
  'escalation.acknowledged': EscalationAcknowledgedV1,
  'escalation.raised': EscalationRaisedV1,
  'extension.granted': ExtensionGrantedV1,
  'handoff.accepted': HandoffAcceptedV1,
  'handoff.completed': HandoffCompletedV1,
  'handoff.due-soon-noticed': HandoffDueSoonNoticedV1,
  'handoff.moved': HandoffMovedV1,
  'handoff.offered': HandoffOfferedV1,
  'handoff.overdue-noticed': HandoffOverdueNoticedV1,
  'handoff.reassigned': HandoffReassignedV1,
  'handoff.recalled': HandoffRecalledV1,
  'handoff.refused': HandoffRefusedV1,
  'handoff.rehomed': HandoffRehomedV1,
  'handoff.retimed': HandoffRetimedV1,
  'handoff.returned': HandoffReturnedV1,
  'intake.corrected': IntakeCorrectedV1,
  'intake.retimed': IntakeRetimedV1,
  'opinion.more-data-asked': OpinionMoreDataAskedV1,
  'intake.supplement-requested': IntakeSupplementRequestedV1,
  'intake.supplement-supplied': IntakeSupplementSuppliedV1,
  'payment.recorded': PaymentRecordedV1,
  'result.reminded': ResultRemindedV1,
  'result.returned': ResultReturnedV1,
  'slip.issued': SlipIssuedV1,
  'step.term-set': StepTermSetV1,
  'supplement.requested': SupplementRequestedV1,
  'supplement.second-approved': SupplementSecondApprovedV1,
  'supplement.supplied': SupplementSuppliedV1,
  'verdict.corrected': VerdictCorrectedV1,
  'verdict.frozen': VerdictFrozenV1,
  'withdrawal.refused': WithdrawalRefusedV1,
  'withdrawal.requested': WithdrawalRequestedV1,
  'version.moved': VersionMovedV1,
} as const satisfies Record<CaseEventType, z.ZodType>;

/** Any event on the topic of cases. */
export type CaseCloudEvent = {
  [Type in CaseEventType]: z.output<(typeof caseEventSchemas)[Type]>;
}[CaseEventType];
