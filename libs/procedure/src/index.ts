export type { Condition } from './condition.js';
export type {
  AgencyRole,
  Appointment,
  Bilingual,
  Fee,
  LegalReference,
  PaperRequirement,
  ProcedureDefinition,
  RoutingField,
  Step,
  StepKind,
  SupplementRule,
} from './definition.js';
export type { FlowAction, Progress, StepProgress } from './progress.js';
