import { z } from 'zod';
import { HolderPart, JudgementPart, OfficePart, RungPart } from '../../events/schema/part.schema.js';
import {
  AgencyField,
  CaseCodeField,
  CountField,
  InstantField,
  LegField,
  MinutesField,
  OfficerField,
  ProcedureField,
  StepField,
} from '../fields.js';
import { LateSplitSchema, LegViewSchema } from './ledger.schema.js';

const SheetRowSchema = z
  .strictObject({
    kind: z.enum(['intake', 'handoff', 'rehomed', 'return']),
    leg: LegField.optional(),
    step: StepField.optional(),
    from: HolderPart,
    to: HolderPart,
    handedAt: InstantField,
    takenAt: InstantField.optional(),
    takenBy: OfficerField.optional(),
    dueAt: InstantField.optional(),
    endedAt: InstantField.optional(),
    allotted: MinutesField.optional(),
    used: MinutesField.optional(),
    standing: z
      .enum([
        ...(['early', 'on-time', 'late', 'untimed', 'running', 'overdue', 'waiting'] as const),
        ...(['refused', 'recalled', 'moved', 'returned', 'closed'] as const),
      ])
      .describe('Trước, đúng, sau hạn; hoặc tình trạng khi chưa xong · Before, on, after its time'),
    lateMinutes: MinutesField.optional(),
    outcome: z.string().optional(),
    view: LegViewSchema.optional(),
  })
  .describe('Một lần giao nhận · One hand-over');

const SheetAppointmentSchema = z
  .strictObject({
    n: z.int().min(1),
    startAt: InstantField,
    endedAt: InstantField.optional(),
    versions: z.array(
      z.strictObject({
        cause: z.string(),
        at: InstantField,
        dueAt: InstantField,
        announcedDueAt: InstantField,
        calendar: z.string(),
      }),
    ),
    owed: JudgementPart,
    announced: JudgementPart,
    late: LateSplitSchema,
  })
  .describe('Một lần hẹn, mọi ngày đã hẹn · One appointment, every date of it');

/** The process control sheet of a case, Mẫu 06. */
export const ControlSheetSchema = z
  .strictObject({
    caseCode: CaseCodeField,
    procedure: z.strictObject({ code: ProcedureField, version: z.int().min(1) }),
    receivedBy: AgencyField,
    solvedBy: AgencyField,
    returnBy: AgencyField,
    submittedAt: InstantField,
    acceptedAt: InstantField.optional(),
    at: InstantField,
    rows: z.array(SheetRowSchema),
    appointments: z.array(SheetAppointmentSchema),
    supplements: z.array(
      z.strictObject({
        leg: LegField.optional().describe('Không có: trước khi tiếp nhận · Absent: before acceptance'),
        requestedAt: InstantField,
        lawful: z.boolean(),
        windowEndsAt: InstantField,
        suppliedAt: InstantField.optional(),
      }),
    ),
    apology: z
      .strictObject({
        n: z.int().min(1),
        announcedDueAt: InstantField,
        newDueAt: InstantField,
        inTime: z.boolean(),
        issuedAt: InstantField,
      })
      .optional()
      .describe('Văn bản xin lỗi (Mẫu 04) · Letter of apology'),
    slips: z
      .array(
        z.strictObject({
          kind: z.enum(['receipt', 'transfer']),
          leg: LegField.optional(),
          n: z.int().min(1),
          issuedAt: InstantField,
          voidedAt: InstantField.optional().describe('Đã có phiếu khác thay thế · Another took its place'),
        }),
      )
      .describe('Giấy tiếp nhận và phiếu chuyển, kể cả bản đã hủy · Slips, voided ones too'),
    escalations: z.array(
      z.strictObject({
        leg: LegField,
        rung: RungPart,
        dueAt: InstantField,
        agency: AgencyField,
        office: OfficePart,
        officer: OfficerField.optional(),
        acting: z.enum(['absence', 'vacancy']).optional(),
        raisedAt: InstantField,
        acknowledgedAt: InstantField.optional(),
        acknowledgedBy: OfficerField.optional(),
      }),
    ),
    verdict: z
      .looseObject({ outcome: z.string(), endedAt: InstantField, owed: JudgementPart, announced: JudgementPart })
      .optional(),
  })
  .meta({ id: 'ControlSheet', description: 'Phiếu kiểm soát quá trình giải quyết hồ sơ · Process control sheet' });

/** The sheet with the end of the chain that it was made from, for whoever verifies the case later. */
export const ControlSheetAnswerSchema = z
  .strictObject({
    sheet: ControlSheetSchema,
    evidence: z.strictObject({ facts: CountField, lastHash: z.string() }),
  })
  .meta({ id: 'ControlSheetAnswer' });
