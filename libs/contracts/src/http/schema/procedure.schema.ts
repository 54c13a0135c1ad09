import { z } from 'zod';
import { BilingualField, ChannelField, DateField, ProcedureField, StepField } from '../fields.js';

const TermField = z.strictObject({
  amount: z.number(),
  unit: z.enum(['working-hour', 'working-day', 'calendar-day']),
  rule: z.enum(['exact', 'civil-code']).optional(),
});

const LegalReferenceField = z
  .strictObject({
    document: z.string(),
    article: z.string().optional(),
    status: z.enum(['verified', 'unverified']).describe('Đã đối chiếu với văn bản · Compared with the text'),
    note: BilingualField.optional(),
  })
  .meta({ id: 'LegalReference' });

const ReductionField = z.strictObject({ forWhom: BilingualField, amount: z.number(), basis: LegalReferenceField });

const summary = {
  code: ProcedureField,
  version: z.int().min(1),
  kind: z.enum(['administrative', 'internal']),
  title: BilingualField,
  field: z.strictObject({ code: z.string(), title: BilingualField }),
  channels: z.array(ChannelField),
  validFrom: DateField,
  validTo: DateField.optional(),
  total: TermField.optional().describe('Tổng thời hạn theo luật · Legal total'),
};

export const ProcedureSummarySchema = z.strictObject(summary).meta({ id: 'ProcedureSummary' });

/** Which procedures; by their codes. */
export const ProceduresQuery = z.strictObject({
  field: z.string().min(1).max(64).optional().describe('Mã lĩnh vực · Code of the field'),
  kind: z.enum(['administrative', 'internal']).optional(),
  after: ProcedureField.optional().describe(
    'Sau mã này: `next` của trang trước · After this code: `next` of the page before',
  ),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const ProcedureListSchema = z
  .strictObject({
    procedures: z.array(ProcedureSummarySchema),
    next: ProcedureField.optional().describe('Còn trang sau · There is more: ask after this code'),
  })
  .meta({ id: 'ProcedureList' });

/** What a citizen and a counter need to know: papers, fees, steps with their agencies' terms. */
export const ProcedureSchema = z
  .strictObject({
    ...summary,
    codeStatus: z.literal('unverified').optional(),
    totalBasis: LegalReferenceField.optional(),
    legalBasis: z.array(LegalReferenceField),
    papers: z.array(
      z.strictObject({
        id: z.string(),
        title: BilingualField,
        required: z.boolean(),
        requiredWhen: z
          .looseObject({})
          .optional()
          .describe('Bắt buộc trong trường hợp này · Required in these cases: a condition over routing values'),
        sharedData: z.literal(true).optional().describe('Cơ quan tự tra cứu · Looked up, never asked of the citizen'),
        reusable: z.boolean(),
        forWhom: BilingualField.optional(),
        basis: LegalReferenceField.optional(),
      }),
    ),
    fees: z.array(
      z.strictObject({
        id: z.string(),
        title: BilingualField,
        amount: z.number().optional(),
        onlineAmount: z.number().optional(),
        reductions: z.array(ReductionField).optional(),
        basis: LegalReferenceField,
      }),
    ),
    routing: z.array(
      z.strictObject({
        name: z.string(),
        title: BilingualField,
        type: z.enum(['code', 'commune']),
        values: z.array(z.string()).optional(),
      }),
    ),
    steps: z.array(
      z.strictObject({
        id: StepField,
        title: BilingualField,
        kind: z.enum(['process', 'opinion', 'payment', 'procedure', 'return-result']),
        after: z.array(StepField),
        clock: z.enum(['counted', 'outside']),
        term: z.union([TermField, z.literal('set-per-case')]).optional(),
        basis: LegalReferenceField.optional(),
      }),
    ),
    results: z.array(z.strictObject({ id: z.string(), title: BilingualField })),
  })
  .meta({ id: 'Procedure' });

/** The definition as published, for those who check or reuse it. */
export const DefinitionSchema = z
  .looseObject({ code: ProcedureField, version: z.int().min(1) })
  .meta({ id: 'ProcedureDefinition', description: 'libs/procedure/procedure.schema.json' });

export type ProcedureSummary = z.infer<typeof ProcedureSummarySchema>;
export type ProcedureView = z.infer<typeof ProcedureSchema>;
