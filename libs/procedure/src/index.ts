export { type AgencyRegistry, type RoleContext, resolveAgency } from './agency-role.js';
export { type Condition, type ConditionTest, conditionTests, whenHolds } from './condition.js';
export { type CriticalPath, countedDays, criticalPath, workingDaysOf } from './critical-path.js';
export type {
  AgencyRole,
  Appointment,
  Bilingual,
  DossierCodeRule,
  ExtensionRule,
  Fee,
  FeeReduction,
  FlowDefinition,
  FlowStep,
  LegalReference,
  PaperRequirement,
  ProcedureDefinition,
  RoutingField,
  SilenceRule,
  Step,
  StepKind,
  SupplementRule,
  TransitionClause,
} from './definition.js';
export { ladderOf, MOST_RUNGS, type Rung, type RungAddressee } from './escalation/ladder.js';
export { graphOf, type ProcedureGraph } from './graph.js';
export { generalGrounds } from './ground/general-grounds.data.js';
export type { Ground, GroundUse } from './ground/ground.js';
export { groundsFor } from './ground/grounds-for.js';
export { nextActions, passedSteps, remaining } from './next-actions.js';
export {
  DEEMED_CONSENT,
  OPINION_CONCLUSIONS,
  ordinaryOutcomes,
  outcomeOfSilence,
  possibleOutcomes,
  REASONED_CONCLUSIONS,
  UNANSWERED,
} from './opinion.js';
export type { FlowAction, Progress, StepProgress } from './progress.js';
export { requiredPapers } from './required-papers.js';
