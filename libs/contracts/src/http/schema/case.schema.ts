import { z } from 'zod';
import { LetterStandingPart } from '../../events/schema/part.schema.js';
import {
  AgencyField,
  CaseCodeField,
  ChannelField,
  CountField,
  InstantField,
  LegField,
  MinutesField,
  OfficerField,
  ProcedureField,
  StepField,
} from '../fields.js';
import { EscalationSchema } from './escalation.schema.js';
import { ApplicantSchema } from './personal.schema.js';
import { submitCommandSchemas } from './submit-command.schema.js';

const TimelinessField = z.enum(['early', 'on-time', 'late']);
const VersionField = CountField.describe(
  'Số thứ tự của sự kiện sau cùng làm thay đổi điều được quyết định; dùng cho If-Match · Seq for If-Match',
);

export const StatusField = z.enum([
  'registered',
  'accepted',
  'refused',
  'withdrawn',
  'stopped',
  'completed',
  'returned',
]);

/** How a running case will end if everybody uses all the time that is left. */
const OutlookSchema = z
  .strictObject({
    projectedEndAt: InstantField,
    slackMinutes: MinutesField.describe(
      'Phút làm việc còn dư so với ngày hẹn, âm nếu sẽ trễ · Negative: it will be late',
    ),
    actLeg: LegField.optional().describe('Chặng phải xong trước tiên · The leg that must end first'),
    actAgency: AgencyField.optional(),
    actBy: InstantField.optional().describe('Phải xong trước lúc này mới kịp hẹn · By when, for the date to hold'),
    lookAgainAt: InstantField.optional().describe(
      'Đúng đến lúc này nếu không có gì mới · Stands until then without news',
    ),
  })
  .describe('Dự báo · Projection');

/** What a list says of a case. */
export const caseFields = {
  caseCode: CaseCodeField,
  procedure: z.strictObject({ code: ProcedureField, version: z.int().min(1) }),
  status: StatusField,
  nationalStatus: z.int().min(1).max(10).describe('Trạng thái trên Cổng Dịch vụ công quốc gia · TrangThai'),
  channel: ChannelField,
  receivedBy: AgencyField,
  solvedBy: AgencyField,
  returnBy: AgencyField,
  parent: z.strictObject({ caseCode: CaseCodeField, leg: LegField }).optional(),
  submittedAt: InstantField,
  intakeDueAt: InstantField,
  acceptedAt: InstantField.optional(),
  endedAt: InstantField.optional(),
  returnedAt: InstantField.optional(),
  remindedAt: InstantField.optional().describe('Lần nhắc nhận kết quả sau cùng · Last reminder of a result that waits'),
  score: z.int().min(1).max(5).optional().describe('Người dân đánh giá · What the citizen thought of it'),
  outcome: z.string().optional(),
  timeliness: TimelinessField.optional(),
  lateMinutes: MinutesField.optional(),
  appointment: z.int().min(1).optional(),
  dueAt: InstantField.optional().describe('Ngày hẹn trả phải giữ · What is owed (d°)'),
  announcedDueAt: InstantField.optional().describe('Ngày hẹn trả đã báo sau cùng · What was last announced (d*)'),
  apology: z
    .strictObject({
      standing: LetterStandingPart.optional(),
      draftedAt: InstantField.optional().describe('Hệ thống đã soạn · Drafted by the system'),
      proposedDueAt: InstantField.optional().describe('Ngày hẹn lại đề nghị · New date of the draft'),
      issuedAt: InstantField.optional(),
    })
    .optional()
    .describe('Văn bản xin lỗi, hẹn lại (Mẫu 04) · The letter of apology'),
  corrected: z.boolean().describe('Kết luận đã được đính chính · Timeliness is that of a correction'),
  provisional: z.boolean().describe('Tính theo lịch dự kiến · Rests on a forecast day'),
  suspended: z.boolean(),
  overdue: z.boolean(),
  outlook: OutlookSchema.optional().describe(
    'Không có khi chưa tiếp nhận hoặc đã xong · Absent while nothing is promised',
  ),
  version: VersionField,
};

/** A case as a line of a list. */
export const CaseSummarySchema = z.strictObject(caseFields).meta({ id: 'CaseSummary', description: 'Hồ sơ · Case' });

const legFields = {
  leg: LegField,
  step: StepField,
  kind: z.string(),
  status: z.enum([
    'offered',
    'held',
    'awaiting-supplement',
    'awaiting-payment',
    'awaiting-child',
    'completed',
    'refused',
    'recalled',
    'moved',
    'returned',
    'closed',
  ]),
  holderClass: z.enum(['agency', 'counter', 'citizen', 'outside', 'system']),
  agency: AgencyField.optional(),
  officer: OfficerField.optional(),
  sentBy: AgencyField.optional().describe('Nơi chuyển đến, được rút lại · Who sent it, and may take it back'),
  child: CaseCodeField.optional().describe('Hồ sơ của thủ tục thành phần · Case of the component procedure'),
  startAt: InstantField,
  dueAt: InstantField.optional(),
  endedAt: InstantField.optional(),
  allottedMinutes: MinutesField.optional(),
  provisional: z.boolean(),
  suspended: z.boolean(),
  overdue: z.boolean(),
  outcome: z.string().optional(),
  timeliness: TimelinessField.optional(),
  lateMinutes: MinutesField.optional(),
  version: VersionField,
};

/** A step of one case, offered to and held by an agency. */
export const LegSchema = z.strictObject(legFields).meta({ id: 'Leg', description: 'Chặng xử lý · Leg' });

/** A line of an agency's inbox. */
export const InboxLegSchema = z
  .strictObject({
    caseCode: CaseCodeField,
    procedure: ProcedureField,
    caseStatus: StatusField,
    announcedDueAt: InstantField.optional().describe('Ngày hẹn trả của hồ sơ · Appointed date of the case'),
    apologyProposedDueAt: InstantField.optional().describe(
      'Đã soạn văn bản xin lỗi với ngày hẹn lại này · A letter is drafted, with this new date',
    ),
    ...legFields,
    leftMinutes: MinutesField.optional().describe('Số phút làm việc còn lại, âm nếu đã quá hạn · Working minutes left'),
  })
  .meta({ id: 'InboxLeg', description: 'Việc chờ xử lý · What waits for an agency' });

/** A case with its legs, and what its reader may ask of it. */
export const CaseSchema = z
  .strictObject({
    ...caseFields,
    applicant: ApplicantSchema.optional().describe('Không còn sau khi đã xoá · Absent once erased'),
    legs: z.array(LegSchema),
    escalations: z.array(EscalationSchema).describe('Báo vượt cấp · Who was told of a delay'),
    planned: z
      .array(z.strictObject({ step: StepField, agency: AgencyField, startAt: InstantField, dueAt: InstantField }))
      .describe('Ngày dự kiến của từng cơ quan · Planned date of each agency'),
    children: z.array(CaseCodeField).describe('Hồ sơ của các thủ tục thành phần · Cases of component procedures'),
    commands: z
      .array(
        z.strictObject({
          type: z.enum(Object.keys(submitCommandSchemas) as (keyof typeof submitCommandSchemas)[]),
          leg: LegField.optional(),
          rung: z.int().optional(),
        }),
      )
      .describe('Việc người đọc có thể làm lúc này · What the reader may ask for now'),
  })
  .meta({ id: 'Case' });

export type CaseSummary = z.infer<typeof CaseSummarySchema>;
export type LegView = z.infer<typeof LegSchema>;
export type InboxLeg = z.infer<typeof InboxLegSchema>;
export type CaseView = z.infer<typeof CaseSchema>;
