import { z } from 'zod';
import { CountField, DateField } from '../fields.js';
import { figureQuestion, formatAsked, pageAsked, ShareField, standsOn } from './indicator.schema.js';

// spans of time are left out: what was carried over came in another one than it ended in
const {
  'as-of': _asOf,
  basis: _basis,
  month: _month,
  quarter: _quarter,
  year: _year,
  ...reportQuestion
} = figureQuestion;

/** The report of a period: its rows, and which of them. */
export const ReportQuerySchema = z.strictObject({
  ...reportQuestion,
  by: z
    .enum(['agency', 'division', 'procedure', 'field', 'commune', 'channel'])
    .default('agency')
    .describe('Mỗi dòng là · What a row stands for'),
  ...pageAsked,
  ...formatAsked,
});

const ReportRowSchema = z
  .looseObject({
    key: z.string(),
    keys: z.record(z.string(), z.string()),
    carriedOver: CountField.describe('Tồn kỳ trước chuyển qua · There when the period began'),
    received: CountField.describe('Tiếp nhận trong kỳ'),
    takenOver: CountField.describe('Nhận chuyển giao (chặng) · From another agency, by a merger or split'),
    total: CountField.describe('Tổng phải giải quyết · carriedOver + received + takenOver'),
    early: CountField.describe('Giải quyết trước hạn'),
    onTime: CountField.describe('Giải quyết đúng hạn'),
    late: CountField.describe('Giải quyết quá hạn'),
    withoutDate: CountField.describe('Xong, không có hạn · Ended with no date to miss'),
    returned: CountField.describe('Trả lại, bàn giao (chặng) · Given back, handed over or dropped'),
    runningInTime: CountField.describe('Đang giải quyết trong hạn khi hết kỳ'),
    runningOverdue: CountField.describe('Đang giải quyết quá hạn khi hết kỳ'),
    declined: CountField.describe('Trong số đã giải quyết: từ chối · Of what ended: refused after acceptance'),
    withdrawn: CountField.describe('Trong số đã giải quyết: rút'),
    stopped: CountField.describe('Trong số đã giải quyết: dừng'),
    refused: CountField.describe('Từ chối tiếp nhận, ngoài tổng · Refused at receipt, not in the total'),
    onTimeShare: ShareField,
  })
  .describe('total = early + onTime + late + withoutDate + returned + runningInTime + runningOverdue');

export const ReportSchema = z
  .looseObject({
    ...standsOn,
    rows: z.array(ReportRowSchema),
    total: ReportRowSchema.nullable().describe('Cả báo cáo · The whole report'),
    count: CountField.describe('Số dòng của cả báo cáo · Rows of the whole report'),
  })
  .meta({ id: 'PeriodReport', description: 'Báo cáo kỳ · Report of a period' });

/** Late legs: ended late in the period, or open and overdue at `as-of`, whatever the period. */
export const LateQuerySchema = z.strictObject({
  ...figureQuestion,
  unit: z.enum(['leg']).optional(),
  basis: z.enum(['ended']).optional(),
  state: z.enum(['open', 'ended', 'all']).default('all').describe('Còn mở, đã xong · Still open, or ended'),
  sort: z
    .enum(['officer', '-officer', 'due', '-due', 'minutes', '-minutes'])
    .default('officer')
    .describe('Theo cán bộ, hạn, hoặc phút trễ; "-" là giảm dần · By officer, date or minutes; "-" the greatest first'),
  ...pageAsked,
  ...formatAsked,
});

const MinutesKnown = CountField.nullable();

export const LateSchema = z
  .looseObject({
    ...standsOn,
    count: CountField.describe('Cả danh sách · Of the whole list'),
    items: z.array(
      z.looseObject({
        caseCode: z.string(),
        leg: z.string(),
        step: z.string(),
        procedure: z.string(),
        agency: z.string(),
        division: z.string().describe('Bộ phận; rỗng nếu không rõ'),
        officer: z.string().describe('Mã cán bộ; rỗng nếu chưa ai nhận · Opaque id; empty where nobody took it up'),
        dueAt: z.string().nullable(),
        endedAt: z.string().nullable().describe('null: chưa xong · Still open'),
        daysLate: z.int().nullable().describe('Số ngày lịch từ ngày hạn · Calendar days since the day of the date'),
        overMinutes: MinutesKnown.describe(
          'Quá thời gian của chặng; null khi chưa xong · Over its own time, once ended',
        ),
        ownLateMinutes: MinutesKnown.describe(
          'Sau ngày dự kiến: phần của chính cơ quan · After its planned date: the agency’s own part',
        ),
        inheritedLateMinutes: MinutesKnown.describe(
          'Sau ngày dự kiến: do trước để lại · After its planned date: what it inherited',
        ),
      }),
    ),
  })
  .meta({ id: 'LateLegs', description: 'Chặng trễ theo cán bộ · Late legs by officer' });

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Figures for anyone: whole months, one key, no filter. */
export const PublicIndicatorQuerySchema = z.strictObject({
  from: z.string().regex(MONTH).describe('Từ tháng YYYY-MM · From this month'),
  to: z.string().regex(MONTH).describe('Đến hết tháng · To the end of this month'),
  by: z.enum(['agency', 'procedure', 'field', 'month']).default('agency'),
});

const PublicRowSchema = z.strictObject({
  key: z.string().describe('Rỗng: các dòng nhỏ gộp lại · Empty: small rows together'),
  name: z.strictObject({ vi: z.string(), en: z.string() }),
  rows: CountField.describe('Số dòng gộp · How many rows it stands for'),
  received: CountField,
  completed: CountField,
  early: CountField,
  onTime: CountField,
  late: CountField,
  onTimeShare: ShareField,
});

export const PublicIndicatorsSchema = z
  .strictObject({
    watermark: standsOn.watermark,
    definition: standsOn.definition,
    unit: standsOn.unit,
    by: z.string(),
    from: DateField,
    to: DateField,
    leastShown: CountField.describe('Dòng có ít hơn số này được gộp · Rows with fewer are put together'),
    rows: z.array(PublicRowSchema),
  })
  .meta({ id: 'PublicIndicators', description: 'Số liệu công khai · Figures for anyone' });

export type ReportQuery = z.infer<typeof ReportQuerySchema>;
export type LateQuery = z.infer<typeof LateQuerySchema>;
export type PublicIndicatorQuery = z.infer<typeof PublicIndicatorQuerySchema>;
export type PublicIndicatorsView = z.infer<typeof PublicIndicatorsSchema>;
