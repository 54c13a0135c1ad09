import { z } from 'zod';
import { AgencyField, DateField, ProcedureField } from '../fields.js';
import { CaseSummarySchema } from './case.schema.js';

/** Where the next page begins: opaque to the caller. */
export const CursorField = z
  .string()
  .max(300)
  .regex(/^[\w-]+$/)
  .describe('Trang tiếp theo · From the former page');
export const LimitField = z.coerce.number().int().min(1).max(100).default(20);

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Filters of the list of cases; each narrows the others. */
export const ListCasesQuery = z.strictObject({
  procedure: ProcedureField.optional(),
  agency: AgencyField.optional().describe('Nơi nhận, nơi giải quyết hoặc có chặng · Receives, solves or holds a leg'),
  state: z.enum(['open', 'ended', 'all']).default('open'),
  overdue: flag.optional(),
  uncollected: flag
    .optional()
    .describe(
      'Có kết quả chờ người nộp đến nhận, bất kể tình trạng; không kể hồ sơ thành phần · Result not collected, whatever the state asked for; no component cases',
    ),
  apology: z
    .enum(['drafted', 'issued', 'in-time', 'late', 'missing'])
    .optional()
    .describe(
      'Văn bản xin lỗi: đã soạn, đã gửi; hồ sơ trễ: có trước hạn, gửi muộn, thiếu · The letter: drafted, issued; of a late case: in time, late, missing',
    ),
  code: z
    .string()
    .max(60)
    .regex(/^[\w.:-]+$/)
    .optional()
    .describe('Mã hồ sơ hoặc phần đầu của mã · The code or its beginning'),
  from: DateField.optional().describe('Nộp từ ngày · Filed from'),
  to: DateField.optional().describe('Nộp đến hết ngày · Filed until the end of'),
  sort: z
    .enum(['due', 'submitted', 'ended'])
    .default('due')
    .describe(
      'Đến hạn sớm nhất, nộp sau cùng, hoặc kết thúc lâu nhất trước · Soonest due, newest, or longest ended first',
    ),
  cursor: CursorField.optional(),
  limit: LimitField,
});

/** Which running cases at risk. */
export const AtRiskQuery = z.strictObject({
  risk: z
    .enum(['late', 'today', 'all'])
    .default('today')
    .describe('Sẽ trễ; hoặc sẽ trễ hay phải xong hôm nay; hoặc tất cả · Will be late; or must act today, too; or all'),
  agency: AgencyField.optional().describe('Nơi phải xong trước tiên · Whose leg must end first'),
  procedure: ProcedureField.optional(),
  cursor: CursorField.optional(),
  limit: LimitField,
});

/** Which escalations. */
export const EscalationsQuery = z.strictObject({
  agency: AgencyField.optional().describe('Báo cho nơi này · Told to an office of this agency'),
  standing: flag.default(true).describe('Chỉ những việc còn chờ xác nhận · Only what is not acknowledged'),
  cursor: CursorField.optional(),
  limit: LimitField,
});

export const CaseListSchema = z
  .strictObject({ cases: z.array(CaseSummarySchema), next: CursorField.optional() })
  .meta({ id: 'CaseList' });

/** Who is looked for. In a body, so that no address or log names a person. */
export const SearchCasesSchema = z
  .strictObject({
    identifier: z.string().trim().min(1).max(50).describe('Số định danh, đúng từng ký tự · Exactly as filed'),
    cursor: CursorField.optional(),
    limit: z.int().min(1).max(100).default(20),
  })
  .meta({ id: 'SearchCases' });

export type ListCases = z.infer<typeof ListCasesQuery>;
export type AtRisk = z.infer<typeof AtRiskQuery>;
export type Escalations = z.infer<typeof EscalationsQuery>;
export type CaseList = z.infer<typeof CaseListSchema>;
export type SearchCases = z.infer<typeof SearchCasesSchema>;
