import { z } from 'zod';
import { BilingualField, CountField, DateField } from '../fields.js';
import { figureQuestion, formatAsked, pageAsked } from './indicator.schema.js';

const { from, to, agency, procedure, field, commune, channel, structure, origin } = figureQuestion;
const period = { from, to };
/** Which cases alone. */
const where = { agency, procedure, field, commune, channel, structure, origin };

const RateField = z.number().min(0).max(100).nullable().describe('Tỷ lệ %, 2 chữ số thập phân · In percent');
const measured = { numerator: CountField, denominator: CountField, rate: RateField };
const scored = { ...measured, points: z.number().nullable().describe('Điểm · Null: not applicable') };

const EarnedSchema = z
  .strictObject({ points: z.number(), ofMeasured: z.number(), total: z.number() })
  .describe('Điểm đạt trên số điểm đo được · Points, of those that could be measured');

export const QualityQuerySchema = z.strictObject({ ...period, ...where, ...formatAsked });

/** What every answer says of the data that it was made by. */
const madeBy = z.looseObject({
  id: z.string(),
  version: z.string(),
  title: BilingualField,
  source: z.strictObject({ document: z.string(), status: z.enum(['verified', 'unverified']) }),
  from: DateField,
});

const standsOn = {
  watermark: z.string().nullable(),
  definition: z.int().min(1),
  query: z.looseObject({ from: DateField, to: DateField }),
};

export const QualitySchema = z
  .looseObject({
    ...standsOn,
    index: madeBy,
    population: z
      .strictObject({ received: CountField, dated: CountField })
      .describe('Hồ sơ tiếp nhận trong kỳ, và số có ngày hẹn trả · Received in the period, and those with a date'),
    earned: EarnedSchema,
    groups: z.array(z.looseObject({ id: z.string(), title: BilingualField, earned: EarnedSchema })),
    formulas: z.array(
      z.looseObject({
        id: z.string(),
        group: z.string(),
        title: BilingualField,
        unit: z.enum(['case', 'procedure', 'complaint']),
        maxPoints: z.number(),
        fullAt: z.number().describe('Tỷ lệ đạt điểm tối đa · Rate from which all points are given'),
        status: z.enum(['verified', 'unverified']),
        ...z.object(scored).partial().shape,
        byCurrentDate: z
          .strictObject(scored)
          .optional()
          .describe('Theo ngày hẹn trả hiện nay; trên là ngày đồng bộ lần đầu · By the date as it is said now'),
        meanMinutes: z.number().nullable().optional().describe('Phút làm việc trung bình · Working minutes, the mean'),
        noInput: z.string().optional().describe('Thiếu dữ liệu đầu vào · What the formula lacks'),
        why: BilingualField.optional(),
        known: z.strictObject(measured).optional().describe('Phần đã biết, không tính điểm · Known, earns nothing'),
      }),
    ),
  })
  .meta({ id: 'Quality', description: 'Bộ chỉ số 766 · The national index of service quality' });

export const QualityItemsQuerySchema = z.strictObject({
  ...period,
  ...where,
  formula: z
    .string()
    .regex(/^\d\.\d[a-z]?$/)
    .describe('Công thức · Formula, such as 2.1'),
  part: z.enum(['numerator', 'denominator']).optional().describe('Tử số, hay mẫu số · Numerator where absent'),
  date: z
    .enum(['first', 'current'])
    .optional()
    .describe('Ngày hẹn trả đồng bộ lần đầu, hay hiện nay · The date as first said, or as it is said now'),
  ...pageAsked,
});

export const RankingQuerySchema = z.strictObject({
  period: z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)
    .describe('Năm YYYY hoặc tháng YYYY-MM · A year or a month'),
  league: z.enum(['departments', 'communes']).describe('Sở, ngành hoặc xã, phường · Departments or communes'),
  structure,
  ...formatAsked,
});

const PartSchema = z.strictObject({
  component: z.string(),
  numerator: CountField,
  denominator: CountField,
  value: z.number(),
  scale: z.number().min(0).max(1),
  weight: z.number(),
  weightUsed: z.number().describe('Sau khi chia lại phần thiếu · After what is absent was shared out'),
  score: z.number(),
});

const scoredAgency = {
  agency: z.string(),
  title: BilingualField.optional(),
  legs: CountField,
  score: z.number().min(0).max(100).nullable(),
  parts: z.array(PartSchema),
  absent: z.array(z.string()).describe('Không có số liệu · Components of which there is nothing'),
};

export const RankingSchema = z
  .looseObject({
    ...standsOn,
    league: z.enum(['departments', 'communes']),
    rules: madeBy.describe('Trọng số, thang điểm · Weights and scales'),
    ranked: z.array(z.strictObject({ ...scoredAgency, rank: z.int().min(1), isTied: z.boolean() })),
    tooFew: z.array(z.strictObject(scoredAgency)).describe('Quá ít hồ sơ để xếp hạng · Too few cases for a place'),
    unplaced: z.array(z.string()).describe('Không thuộc nhóm nào · Agencies in no league'),
  })
  .meta({ id: 'Ranking', description: 'Xếp hạng sở, ngành, địa phương · Ranking of departments and communes' });

export const TargetsQuerySchema = z.strictObject({
  on: DateField.optional().describe('Tính đến ngày · As of this day; that of the figures where absent'),
  agency,
  procedure,
  field,
  commune,
});

const ShareField = z.number().min(0).max(1).nullable();
const PointsField = z.number().nullable().describe('Điểm phần trăm · Percentage points');
const share = { numerator: CountField, denominator: CountField, share: ShareField };
const GoalSchema = z.union([
  z.strictObject({ by: DateField, above: z.number() }),
  z.strictObject({ by: DateField, atLeast: z.number() }),
]);

export const TargetsSchema = z
  .looseObject({
    ...standsOn,
    rules: madeBy,
    on: DateField.nullable(),
    targets: z.array(
      z.strictObject({
        target: z.strictObject({
          id: z.string(),
          title: BilingualField,
          figure: z.string(),
          goals: z.array(GoalSchema),
        }),
        yearToDate: z.strictObject(share),
        yearBefore: z.strictObject(share).describe('Cùng kỳ năm trước · The same months of the year before'),
        sinceLastYear: PointsField,
        goals: z.array(
          z.strictObject({
            goal: GoalSchema,
            isMet: z.boolean().nullable(),
            distance: PointsField.describe('Còn thiếu, điểm phần trăm · Still missing; 0 or less: reached'),
            perYear: PointsField.describe('Mỗi năm phải tăng · What each year must bring, in a straight line'),
            isPast: z.boolean(),
          }),
        ),
        months: z.array(
          z.strictObject({ month: z.string(), ...share, sinceLastMonth: PointsField, sinceLastYear: PointsField }),
        ),
        nothing: z
          .enum(['input', 'data'])
          .optional()
          .describe('Không có nguồn, hoặc chưa có số liệu · Nothing to show'),
      }),
    ),
  })
  .meta({ id: 'Targets', description: 'Mục tiêu của nghị quyết · Targets of the resolution' });

export type QualityQuery = z.infer<typeof QualityQuerySchema>;
export type QualityItemsQuery = z.infer<typeof QualityItemsQuerySchema>;
export type RankingQuery = z.infer<typeof RankingQuerySchema>;
export type TargetsQuery = z.infer<typeof TargetsQuerySchema>;
