import { z } from 'zod';
import {
  ActorPart,
  CustodyIntervalPart,
  HolderPart,
  JudgementPart,
  LetterStandingPart,
} from '../../events/schema/part.schema.js';
import { AgencyField, InstantField, LegField, MinutesField, StepField } from '../fields.js';

/** Late minutes by who answers for them. */
export const LateSplitSchema = z
  .strictObject({
    agencies: z.array(z.strictObject({ agency: AgencyField, minutes: MinutesField })),
    citizen: MinutesField,
    outside: MinutesField,
    system: MinutesField,
  })
  .describe('Số phút trễ chia theo nơi chịu trách nhiệm, cộng lại đúng bằng số phút trễ · Late minutes by who answers');

/** The delay of a leg against its planned date: its own part, and what came late to it already. */
export const LegViewSchema = z
  .strictObject({
    plannedDueAt: InstantField,
    lateMinutes: MinutesField,
    own: MinutesField,
    inherited: z.strictObject({
      agencies: MinutesField,
      citizen: MinutesField,
      outside: MinutesField,
      system: MinutesField,
    }),
  })
  .describe('Trễ của chính mình và trễ do trước để lại · Own and inherited delay');

const SegmentLedgerSchema = z
  .strictObject({
    n: z.int().min(1),
    startAt: InstantField,
    endedAt: InstantField.optional(),
    allotted: MinutesField,
    owed: JudgementPart,
    announced: JudgementPart,
    late: LateSplitSchema,
  })
  .describe('Một lần hẹn · One appointment');

const LegLedgerSchema = z
  .strictObject({
    leg: LegField,
    holder: HolderPart,
    onPath: z.boolean(),
    startAt: InstantField,
    endedAt: InstantField.optional(),
    dueAt: InstantField.optional(),
    allotted: MinutesField.optional(),
    used: MinutesField,
    left: MinutesField.optional(),
    view: LegViewSchema.optional(),
  })
  .describe('Một chặng · One leg');

const verdictValues = {
  endedAt: InstantField,
  owed: JudgementPart,
  announced: JudgementPart,
  apology: LetterStandingPart.optional(),
};

const VerdictHistorySchema = z
  .strictObject({
    frozen: z.strictObject(verdictValues).describe('Kết luận khi kết thúc, không bao giờ bị ghi đè · As it was frozen'),
    corrections: z.array(z.strictObject({ ...verdictValues, at: InstantField, by: ActorPart })),
  })
  .describe('Kết luận và các lần đính chính; lần sau cùng có hiệu lực · Verdict and corrections, the last one holds');

/** Who held the case, minute by minute, and who answers for a delay. */
export const LedgerSchema = z
  .strictObject({
    from: InstantField,
    to: InstantField,
    path: z.array(CustodyIntervalPart).describe('Phủ kín từ tiếp nhận đến kết thúc · Tiles the life of the case'),
    side: z.array(z.strictObject({ leg: LegField, intervals: z.array(CustodyIntervalPart) })),
    segments: z.array(SegmentLedgerSchema),
    legs: z.array(LegLedgerSchema),
    verdict: VerdictHistorySchema.optional(),
    holder: HolderPart,
  })
  .meta({ id: 'Ledger', description: 'Sổ giữ hồ sơ · Custody ledger' });

/** What becomes of the appointed date if everybody uses the time that is left. */
export const ProjectionSchema = z
  .strictObject({
    n: z.int().min(1),
    endAt: InstantField,
    slackAnnounced: MinutesField.describe('Âm: sẽ trễ · Negative: will be late'),
    slackOwed: MinutesField,
    steps: z.array(z.strictObject({ step: StepField, startAt: InstantField, endAt: InstantField })),
    open: z.array(
      z.strictObject({
        leg: LegField,
        step: StepField,
        mustEndBy: InstantField.optional(),
        mustBeatOwnDue: z.boolean(),
      }),
    ),
    firstToAct: LegField.optional(),
  })
  .meta({ id: 'Projection', description: 'Dự báo · Projection' });
