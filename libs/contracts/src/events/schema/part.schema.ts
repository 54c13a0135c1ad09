import { z } from 'zod';
import {
  AgencyField,
  CodeField,
  InstantField,
  LegField,
  MinutesField,
  OfficerField,
  PersonDataIdField,
  StepField,
} from './field.schema.js';

export const PersonDataRefPart = z
  .strictObject({ id: PersonDataIdField, hash: z.string().regex(/^[A-Za-z0-9+/=:_-]{1,128}$/) })
  .describe('Personal data by opaque id and salted hash; the data itself never travels');

export const PaperPart = z
  .strictObject({
    paper: CodeField,
    form: z.enum(['original', 'copy', 'electronic']),
    document: PersonDataRefPart.optional(),
  })
  .describe('A paper handed in or made');

export const ActorPart = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('officer'),
      officer: OfficerField,
      agency: AgencyField,
      unit: CodeField.optional().describe('Division of the agency'),
      onBehalfOf: z
        .strictObject({ officer: OfficerField, agency: AgencyField })
        .optional()
        .describe('By delegation, with the authority of that officer'),
    }),
    z.strictObject({ kind: z.literal('citizen') }),
    z.strictObject({ kind: z.literal('flow') }),
    z.strictObject({ kind: z.literal('system') }),
  ])
  .describe('Who caused the fact; `flow` is the process manager of the case itself');

export const HolderClassPart = z.enum(['agency', 'counter', 'citizen', 'outside', 'system']);

const holder = {
  class: HolderClassPart,
  agency: AgencyField.optional(),
  officer: OfficerField.optional(),
};

export const HolderPart = z.strictObject(holder).describe('Who holds a case or a leg');

export const CustodyPart = z
  .strictObject({
    ...holder,
    allotted: MinutesField.optional().describe('Working minutes that the clock was given'),
    used: MinutesField.describe('Working minutes used until this fact'),
    left: MinutesField.optional().describe('Working minutes left; negative when overrun'),
  })
  .describe('Who held what the fact is about, until this fact');

export const ChannelPart = z.enum(['counter', 'online', 'post']);
export const ScorePart = z.literal([1, 2, 3, 4, 5]).describe('From 1, very dissatisfied, to 5, very satisfied');
export const TimelinessPart = z.enum(['early', 'on-time', 'late']);
export const StepKindPart = z.enum(['process', 'opinion', 'payment', 'procedure', 'return-result']);
const WARNINGS = ['half-used', 'mostly-used', 'day-before', 'overdue', 'window-ended'] as const;
export const WarningKindPart = z.enum(WARNINGS);
export const WakeUpKindPart = z.enum([...WARNINGS, 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5']);
export const RungPart = z.int().min(1).max(5).describe('Rung of the escalation ladder, from 1');
export const OfficePart = z.enum(['head', 'centre-director']);

export const WakeUpPart = z
  .strictObject({ kind: WakeUpKindPart, at: InstantField })
  .describe('When the flow looks again');

export const CaseWakeUpKindPart = z.enum([
  'intake-alert',
  'intake-overdue',
  'intake-window-ended',
  'last-day-to-apologise',
]);

export const CaseWakeUpPart = z
  .union([
    z.strictObject({ kind: CaseWakeUpKindPart, at: InstantField, dueAt: InstantField }),
    z.strictObject({ kind: CaseWakeUpKindPart, over: z.literal(true) }),
  ])
  .describe('What the case as a whole wakes for: the only one of its kind from now on, or none any more');

export const PlannedStepPart = z
  .strictObject({ step: StepField, agency: AgencyField, startAt: InstantField, dueAt: InstantField })
  .describe('Planned date of a step on the slip');

export const LateSharePart = z
  .strictObject({
    class: HolderClassPart,
    cause: z.enum(['hold', 'transfer', 'dispatch', 'waiting', 'unallotted']),
    agency: AgencyField.optional(),
    officer: OfficerField.optional(),
    leg: LegField.optional(),
    minutes: MinutesField,
  })
  .describe('Late minutes of one holder; the shares sum to the late minutes of the judgement');

export const JudgementPart = z
  .strictObject({
    dueAt: InstantField,
    timeliness: TimelinessPart,
    lateMinutes: MinutesField,
    shares: z.array(LateSharePart),
  })
  .describe('A frozen judgement against one date');

export const LetterStandingPart = z
  .enum(['not-needed', 'in-time', 'late', 'missing'])
  .describe('The letter that a late end owed the citizen');

export const CustodyIntervalPart = z
  .strictObject({
    ...holder,
    kind: z.enum(['counter', 'hold', 'transfer', 'dispatch', 'suspended']),
    leg: LegField.optional(),
    from: InstantField,
    to: InstantField,
    used: MinutesField.describe("Working minutes of the province's calendar"),
    allotted: MinutesField.optional(),
    over: MinutesField,
  })
  .describe('A piece of custody, half-open');
