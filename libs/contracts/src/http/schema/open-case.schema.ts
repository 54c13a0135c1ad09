import { z } from 'zod';
import { AgencyField, CaseCodeField, ChannelField, CodeField, MomentField, ProcedureField } from '../fields.js';
import { JsonValueSchema } from './json-value.schema.js';
import { PapersSchema } from './paper.schema.js';
import { ApplicantSchema } from './personal.schema.js';

/** Coded values that the procedure declares; never free text. */
export const RoutingSchema = z
  .record(z.string().max(64), CodeField)
  .refine((routing) => Object.keys(routing).length <= 20, { params: { rule: 'too-many-fields' } });

export const OpenCaseSchema = z
  .strictObject({
    procedure: ProcedureField,
    channel: ChannelField.default('counter'),
    submittedAt: MomentField.optional().describe('Lúc nộp; bỏ trống là bây giờ · When it was filed; now where absent'),
    returnBy: AgencyField.optional().describe('Nơi trả kết quả; bỏ trống là nơi nhận · Where the result leaves'),
    applicant: ApplicantSchema.optional().describe('Bỏ trống với quy trình nội bộ · Absent for internal work'),
    form: z.record(z.string().max(100), JsonValueSchema).optional().describe('Tờ khai · Answers of the form'),
    papers: PapersSchema,
    routing: RoutingSchema.default({}),
    replaces: CaseCodeField.optional().describe(
      'Hồ sơ tiếp nhận nhầm thủ tục, dừng cùng lúc · The case taken in under the wrong procedure; stopped by the same command',
    ),
    accept: z
      .boolean()
      .optional()
      .describe('Tiếp nhận ngay; mặc định khi nộp tại quầy · Accept at once; the default at the counter'),
  })
  .meta({ id: 'OpenCase', description: 'Tiếp nhận hồ sơ · Take in a case' });

export type OpenCase = z.infer<typeof OpenCaseSchema>;
