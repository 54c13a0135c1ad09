import { z } from 'zod';
import { CountField, DateField } from '../fields.js';

const MOST_VALUES = 100;
const MOST_KEYS = 4;

/** One value, or several by repeating the parameter. */
const several = (meaning: string) =>
  z
    .union([z.string().max(200), z.array(z.string().max(200)).max(MOST_VALUES)])
    .optional()
    .describe(meaning);

const KEYS = [
  ...['agency', 'division', 'officer', 'procedure', 'field', 'commune', 'channel'],
  ...['month', 'quarter', 'year'],
] as const;

const BY = new RegExp(`^(?:${KEYS.join('|')})(?:,(?:${KEYS.join('|')})){0,${MOST_KEYS - 1}}$`);

/** Names of figures, as rows carry them: `late`, `usedMinutes`. */
const FigureField = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/);

/** What the figures are asked of: period, what is counted, and which items alone. */
export const figureQuestion = {
  from: DateField.describe('Từ ngày · From, inclusive'),
  to: DateField.describe('Đến hết ngày · To, inclusive'),
  unit: z.enum(['case', 'leg']).optional().describe('Đếm hồ sơ hay chặng · Count cases or legs'),
  basis: z
    .enum(['ended', 'received'])
    .optional()
    .describe(
      'Kết quả của hồ sơ xong trong kỳ, hay nhận trong kỳ · Outcomes of what ended, or was received, in the period',
    ),
  structure: z
    .enum(['then', 'now'])
    .optional()
    .describe('Cơ quan như khi đó, hay cơ quan kế thừa · Agencies as they were, or those that took over'),
  'as-of': z.string().max(40).optional(),
  agency: several('Cơ quan · Agency'),
  division: several('Bộ phận · Division of an agency'),
  officer: several('Cán bộ (mã) · Officer, by opaque id'),
  procedure: several('Thủ tục · Procedure'),
  field: several('Lĩnh vực · Field'),
  commune: several('Xã, phường · Commune'),
  channel: several('Kênh nộp · Channel'),
  month: several('YYYY-MM'),
  quarter: several('YYYY-Qn'),
  year: several('YYYY'),
  origin: z
    .enum(['own', 'imported'])
    .optional()
    .describe('Hồ sơ của hệ thống, hay nhập từ hệ thống cũ · Own or imported'),
};

/** Which part of a table: pages from 1. */
export const pageAsked = {
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .describe('Trang, từ 1 · Page, from 1'),
  size: z
    .string()
    .regex(/^(?:[1-9]\d{0,2}|1000)$/)
    .optional()
    .describe('Số dòng một trang, tối đa 1000 · Rows a page, at most 1,000'),
};

/** What is asked for as a file has all rows, unless a page of it is asked for. */
export const formatAsked = {
  format: z
    .enum(['json', 'xlsx', 'csv', 'pdf'])
    .optional()
    .describe('Tệp thì có mọi dòng, trừ khi hỏi một trang · A file has all rows, unless a page is asked for'),
};

export const IndicatorQuerySchema = z.strictObject({
  ...figureQuestion,
  by: z.string().regex(BY).optional().describe('Mỗi dòng là · What a row stands for: keys with commas between them'),
  sort: z
    .string()
    .regex(/^-?[a-z][A-Za-z0-9]{0,40}$/)
    .optional()
    .describe('Sắp theo chỉ số, "-" là giảm dần · By a figure, "-" the greatest first; by key where absent'),
  percentiles: z
    .enum(['true', 'false'])
    .optional()
    .describe('Tính trung vị, bách phân vị 90 dù rất nhiều hồ sơ · Work out percentiles of however many items'),
  ...pageAsked,
  ...formatAsked,
});

export const IndicatorItemsQuerySchema = z.strictObject({
  ...figureQuestion,
  figure: FigureField,
  ...pageAsked,
  ...formatAsked,
});

export const ShareField = z.number().min(0).max(1).nullable();

const IndicatorRowSchema = z.looseObject({
  key: z.string(),
  keys: z.record(z.string(), z.string()),
  received: CountField,
  completed: CountField,
  early: CountField,
  onTime: CountField,
  late: CountField,
  running: CountField,
  runningOverdue: CountField,
  lettersOwed: CountField.describe('Trễ hạn phải có văn bản xin lỗi · Late ends that owed a letter'),
  lettersInTime: CountField,
  lettersLate: CountField,
  corrected: CountField.describe('Kết luận đã đính chính · Verdicts that are a correction’s'),
  withoutMinutes: CountField.describe('Không tính phút làm việc: hồ sơ nhập · Left out of minute figures: imported'),
  medianMinutes: CountField.nullable(),
  p90Minutes: CountField.nullable(),
  onTimeShare: ShareField,
  onlineShare: ShareField,
  cashlessShare: ShareField,
  satisfactionShare: ShareField.describe('Hài lòng trên tổng số đã đánh giá · Of those who rated; null: nobody did'),
});

/** What every answer of figures says of itself. */
export const standsOn = {
  watermark: z.string().nullable().describe('Số liệu tính đến · Latest recording among the facts in it'),
  definition: z.int().min(1).describe('Phiên bản định nghĩa chỉ số · Version of the definitions'),
  unit: z.enum(['case', 'leg']),
  query: z
    .looseObject({ from: DateField, to: DateField })
    .describe('Câu hỏi · What was asked, with what was not said filled in'),
};

/** Figures as the indicator service gives them. */
export const IndicatorsSchema = z
  .looseObject({
    ...standsOn,
    rows: z.array(IndicatorRowSchema),
    total: IndicatorRowSchema.nullable().describe('Cả bảng · The whole table'),
    count: CountField.describe('Số dòng của cả bảng · Rows of the whole table'),
    noInput: z.array(z.string()).describe('Chưa có dữ liệu đầu vào · Figures that nothing feeds yet'),
    leftOut: z
      .array(z.string())
      .describe('Quá nhiều hồ sơ, chỉ tính khi yêu cầu (percentiles=true) · Left out unless asked for: too many items'),
  })
  .meta({ id: 'Indicators' });

/** The cases or legs behind one figure. */
export const IndicatorItemsSchema = z
  .looseObject({
    ...standsOn,
    figure: FigureField,
    sum: CountField.describe('Bằng con số đã nêu · Equals the figure'),
    count: CountField,
    items: z.array(
      z.looseObject({
        caseCode: z.string(),
        leg: z.string().nullable(),
        facts: z.array(z.int()).describe('Số thứ tự sự kiện trong chuỗi của hồ sơ · Facts in the chain of the case'),
        value: z.int(),
      }),
    ),
  })
  .meta({ id: 'IndicatorItems' });

export type IndicatorQuery = z.infer<typeof IndicatorQuerySchema>;
export type IndicatorItemsQuery = z.infer<typeof IndicatorItemsQuerySchema>;
