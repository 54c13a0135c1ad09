import type { CaseCommandType } from '@lienthong/case';
import { z } from 'zod';
import { LateSharePart, ScorePart } from '../../events/schema/part.schema.js';
import {
  AgencyField,
  ChannelField,
  CodeField,
  DateField,
  FreeText,
  LegField,
  MomentField,
  OfficerField,
  StepField,
  TermUnitField,
} from '../fields.js';
import { JsonValueSchema } from './json-value.schema.js';
import { RoutingSchema } from './open-case.schema.js';
import { PapersSchema } from './paper.schema.js';
import { ApplicantSchema, SupplementItems } from './personal.schema.js';

const leg = { leg: LegField };
const why = { reasonCode: CodeField, note: FreeText.optional() };

/** Everything that people may ask of a case over HTTP, by type. */
export const submitCommandSchemas = {
  'accept-case': z.strictObject({ type: z.literal('accept-case') }).describe('Tiếp nhận (Mẫu 01)'),
  'correct-intake': z
    .strictObject({
      type: z.literal('correct-intake'),
      routing: RoutingSchema.optional(),
      papers: PapersSchema.optional().describe('Toàn bộ thành phần hồ sơ hiện có · All papers that lie with the case'),
      channel: ChannelField.optional(),
      returnBy: AgencyField.optional(),
      submittedAt: MomentField.optional().describe(
        'Lúc nộp thật sự, không ở tương lai · When it was really filed; never in the future',
      ),
      applicant: ApplicantSchema.optional().describe('Người nộp đúng · Who really asks'),
      form: z.record(z.string().max(100), JsonValueSchema).optional(),
      note: FreeText.optional(),
    })
    .describe('Đính chính việc tiếp nhận · Correct the intake'),
  'refuse-case': z
    .strictObject({ type: z.literal('refuse-case'), ground: CodeField, reason: FreeText })
    .describe('Từ chối tiếp nhận (Mẫu 03)'),
  'request-intake-supplement': z
    .strictObject({ type: z.literal('request-intake-supplement'), items: SupplementItems })
    .describe('Yêu cầu bổ sung trước khi tiếp nhận (Mẫu 02)'),
  'supply-intake-supplement': z
    .strictObject({ type: z.literal('supply-intake-supplement'), papers: PapersSchema })
    .describe('Nhận bổ sung trước khi tiếp nhận'),
  'offer-handoff': z
    .strictObject({
      type: z.literal('offer-handoff'),
      step: StepField,
      round: z.int().min(1),
      attempt: z.int().min(1),
      agency: AgencyField.optional(),
    })
    .describe('Chuyển xử lý lại sau khi bị từ chối'),
  'accept-handoff': z.strictObject({ type: z.literal('accept-handoff'), ...leg }).describe('Nhận hồ sơ chuyển đến'),
  'refuse-handoff': z.strictObject({ type: z.literal('refuse-handoff'), ...leg, ...why }).describe('Từ chối nhận'),
  'recall-handoff': z
    .strictObject({ type: z.literal('recall-handoff'), ...leg, note: FreeText.optional() })
    .describe('Rút lại lượt chuyển chưa ai nhận · Take back what nobody has accepted'),
  reassign: z
    .strictObject({ type: z.literal('reassign'), ...leg, officer: OfficerField, unit: CodeField.optional() })
    .describe('Phân công lại trong cơ quan · To another officer of the agency'),
  'move-handoff': z
    .strictObject({
      type: z.literal('move-handoff'),
      ...leg,
      agency: AgencyField,
      order: CodeField.describe('Số quyết định · Code of the order'),
    })
    .describe('Điều chuyển sang cơ quan khác theo quyết định · To another agency by order'),
  'return-handoff': z
    .strictObject({ type: z.literal('return-handoff'), ...leg, toStep: StepField, ...why })
    .describe('Trả lại để làm lại'),
  'complete-step': z
    .strictObject({
      type: z.literal('complete-step'),
      ...leg,
      outcome: CodeField.optional(),
      documents: PapersSchema.optional(),
      chosen: z.record(StepField, AgencyField).optional(),
      reason: FreeText.optional().describe(
        'Lý do không đồng ý, hoặc điều kiện kèm theo · Why not, or on which conditions',
      ),
    })
    .describe('Hoàn thành bước'),
  'set-term': z
    .strictObject({
      type: z.literal('set-term'),
      step: StepField,
      term: z.strictObject({
        amount: z.number().positive().max(366),
        unit: TermUnitField,
        rule: z.enum(['exact', 'civil-code']).optional(),
      }),
    })
    .describe(
      'Cơ quan chủ trì định thời hạn cho bước pháp luật không quy định · The lead sets a term that no law sets',
    ),
  'ask-more-data': z
    .strictObject({ type: z.literal('ask-more-data'), ...leg, note: FreeText })
    .describe('Đề nghị cung cấp thêm thông tin để cho ý kiến · More data wanted before an opinion; stops no clock'),
  'request-supplement': z
    .strictObject({
      type: z.literal('request-supplement'),
      ...leg,
      items: SupplementItems,
      papers: z
        .array(CodeField)
        .max(50)
        .optional()
        .describe('Mã thành phần hồ sơ cần bổ sung · Kinds of paper asked for'),
    })
    .describe('Yêu cầu bổ sung (Mẫu 02)'),
  'supply-supplement': z
    .strictObject({ type: z.literal('supply-supplement'), ...leg, papers: PapersSchema })
    .describe('Nhận bổ sung của người dân'),
  'approve-second-supplement': z
    .strictObject({
      type: z.literal('approve-second-supplement'),
      leg: LegField.optional().describe('Bỏ trống khi hồ sơ chưa được tiếp nhận · Absent before acceptance'),
      ground: CodeField.describe(
        'Luật chuyên ngành cho phép, theo quy trình · Special law, as the definition names it',
      ),
      note: FreeText.optional(),
    })
    .describe('Cho phép yêu cầu bổ sung thêm theo luật chuyên ngành'),
  'close-unsupplied': z
    .strictObject({ type: z.literal('close-unsupplied') })
    .describe('Đóng hồ sơ vì quá hạn không bổ sung'),
  'record-payment': z
    .strictObject({ type: z.literal('record-payment'), ...leg, proof: FreeText, cashless: z.boolean() })
    .describe('Ghi nhận chứng từ nộp tiền'),
  apologise: z
    .strictObject({ type: z.literal('apologise'), ...leg, newDueOn: DateField, reason: FreeText })
    .describe('Xin lỗi và hẹn lại ngày trả (Mẫu 04)'),
  'move-version': z
    .strictObject({ type: z.literal('move-version'), version: z.int().min(1), reason: FreeText })
    .describe('Chuyển hồ sơ sang phiên bản quy trình khác'),
  'extend-by-law': z
    .strictObject({
      type: z.literal('extend-by-law'),
      ...leg,
      ground: CodeField,
      term: z.strictObject({ amount: z.number().positive().max(366), unit: TermUnitField }),
      reason: FreeText,
    })
    .describe('Gia hạn theo luật chuyên ngành'),
  'acknowledge-escalation': z
    .strictObject({ type: z.literal('acknowledge-escalation'), leg: LegField, rung: z.int().min(1).max(5) })
    .describe('Xác nhận đã biết việc trễ hạn được báo vượt cấp'),
  withdraw: z
    .strictObject({
      type: z.literal('withdraw'),
      reason: FreeText,
      toAgency: z.boolean().optional().describe('Chuyển cơ quan giải quyết trả lời · The agency answers it'),
    })
    .describe('Người dân rút hồ sơ'),
  'answer-withdrawal': z
    .strictObject({ type: z.literal('answer-withdrawal'), granted: z.boolean(), reason: FreeText.optional() })
    .describe('Trả lời yêu cầu rút hồ sơ'),
  stop: z
    .strictObject({ type: z.literal('stop'), ground: CodeField, reason: FreeText.optional() })
    .describe('Dừng xử lý (Mẫu 05)'),
  'correct-verdict': z
    .strictObject({
      type: z.literal('correct-verdict'),
      endedAt: MomentField.optional(),
      shares: z.array(LateSharePart).max(100).optional(),
      reason: FreeText,
    })
    .describe('Đính chính kết luận đúng hạn, trễ hạn'),
  'remind-uncollected': z.strictObject({ type: z.literal('remind-uncollected') }).describe('Nhắc nhận kết quả'),
  'return-result': z.strictObject({ type: z.literal('return-result'), channel: ChannelField }).describe('Trả kết quả'),
  rate: z
    .strictObject({
      type: z.literal('rate'),
      score: ScorePart.describe('1: rất không hài lòng, 5: rất hài lòng · 1: very dissatisfied, 5: very satisfied'),
    })
    .describe('Ghi nhận đánh giá của người dân · What the citizen thinks of how it was handled'),
} as const;

/** Asked by people. */
export type SubmittedType = keyof typeof submitCommandSchemas;

/** Asked by the system alone: at intake, or by the flow. A new command does not compile until somebody says who asks for it. */
type SystemType =
  | 'register'
  | 'rehome-leg'
  | 'retime'
  | 'notice'
  | 'notice-case'
  | 'escalate'
  | 'start-child'
  | 'end-child';
type Unplaced = Exclude<CaseCommandType, SubmittedType | SystemType>;
export const everyCommandHasItsPlace: [Unplaced] extends [never] ? true : Unplaced = true;

export const SubmitCommandSchema = z
  .discriminatedUnion('type', [
    submitCommandSchemas['accept-case'],
    submitCommandSchemas['correct-intake'],
    submitCommandSchemas['refuse-case'],
    submitCommandSchemas['request-intake-supplement'],
    submitCommandSchemas['supply-intake-supplement'],
    submitCommandSchemas['offer-handoff'],
    submitCommandSchemas['accept-handoff'],
    submitCommandSchemas['refuse-handoff'],
    submitCommandSchemas['recall-handoff'],
    submitCommandSchemas.reassign,
    submitCommandSchemas['move-handoff'],
    submitCommandSchemas['return-handoff'],
    submitCommandSchemas['complete-step'],
    submitCommandSchemas['set-term'],
    submitCommandSchemas['ask-more-data'],
    submitCommandSchemas['request-supplement'],
    submitCommandSchemas['supply-supplement'],
    submitCommandSchemas['approve-second-supplement'],
    submitCommandSchemas['close-unsupplied'],
    submitCommandSchemas['record-payment'],
    submitCommandSchemas.apologise,
    submitCommandSchemas['extend-by-law'],
    submitCommandSchemas['acknowledge-escalation'],
    submitCommandSchemas['move-version'],
    submitCommandSchemas.withdraw,
    submitCommandSchemas['answer-withdrawal'],
    submitCommandSchemas.stop,
    submitCommandSchemas['correct-verdict'],
    submitCommandSchemas['remind-uncollected'],
    submitCommandSchemas['return-result'],
    submitCommandSchemas.rate,
  ])
  .meta({ id: 'SubmitCommand', description: 'Tác nghiệp trên hồ sơ · What may be asked of a case' });

export type SubmitCommand = z.infer<typeof SubmitCommandSchema>;
