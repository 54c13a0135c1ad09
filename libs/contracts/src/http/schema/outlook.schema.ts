import { z } from 'zod';
import { AgencyField, CountField, InstantField, MinutesField } from '../fields.js';
import { caseFields } from './case.schema.js';
import { CursorField, LimitField } from './list-cases.schema.js';
import { OfficeSchema } from './organisation.schema.js';

const StandingField = z
  .enum(['late', 'will-be-late', 'must-act', 'waiting'])
  .describe(
    'Đã trễ hẹn; sẽ trễ trong kỳ; còn kịp nếu chặng phải xong trước tiên xong trong kỳ; đang dừng và sẽ trễ khi chạy tiếp · Past its date; will miss it within the horizon; holds if its first leg ends within it; stands still, and will be late once it goes on',
  );

const HorizonField = z
  .enum(['today', 'week'])
  .default('today')
  .describe('Đến hết ngày hoặc hết Chủ nhật · To the end of the day, or of Sunday');

/** How far ahead, a line for each agency. */
export const OutlookQuery = z.strictObject({
  horizon: HorizonField,
  by: z.enum(['agency']).default('agency'),
  cursor: CursorField.optional(),
  limit: LimitField,
});

/** The cases behind the lines. */
export const OutlookCasesQuery = z.strictObject({
  horizon: HorizonField,
  standing: StandingField.optional(),
  agency: AgencyField.optional().describe('Nơi phải xong trước tiên · Whose leg must end first'),
  cursor: CursorField.optional(),
  limit: LimitField,
});

const counts = {
  late: CountField.describe('Đã quá ngày hẹn · Past the announced date'),
  willBeLate: CountField.describe(
    'Sẽ lỡ hẹn trong kỳ nếu ai cũng dùng hết thời gian · Will miss it within the horizon',
  ),
  mustAct: CountField.describe('Còn kịp nếu hành động trong kỳ · Holds if somebody acts within the horizon'),
  waiting: CountField.describe('Đang dừng, sẽ trễ khi chạy tiếp · Stands still, late once it goes on'),
  slackLostMinutes: MinutesField.describe(
    'Tổng phút làm việc trễ · By how much those that are or will be late are late',
  ),
};

const seen = {
  asOf: InstantField,
  until: InstantField.describe('Hết kỳ, không tính lúc này · End of the horizon, itself not in it'),
};

export const OutlookSchema = z
  .strictObject({
    ...seen,
    agencies: z
      .array(
        z.strictObject({
          agency: AgencyField.optional().describe(
            'Nơi phải xong trước tiên; không có khi chờ hệ thống, bên ngoài hoặc nộp tiền · Absent: nobody holds a leg that counts',
          ),
          ...counts,
          leastSlackMinutes: MinutesField,
          firstActBy: InstantField.optional().describe('Chặng gấp nhất phải xong trước · The most urgent leg ends by'),
          call: OfficeSchema.optional().describe('Người đang trả lời cho nơi đó · Who answers for it now'),
        }),
      )
      .describe('Nơi mất nhiều thời gian nhất trước · Most slack lost first'),
    total: z.strictObject(counts),
    stale: CountField.describe('Hồ sơ đang chờ dự báo lại · Cases that wait to be projected anew'),
    next: CursorField.optional(),
  })
  .meta({ id: 'Outlook', description: 'Dự báo trễ hạn theo cơ quan · What will be late, by agency' });

export const OutlookCasesSchema = z
  .strictObject({
    ...seen,
    cases: z.array(z.strictObject({ ...caseFields, standing: StandingField }).meta({ id: 'OutlookCase' })),
    next: CursorField.optional(),
  })
  .meta({ id: 'OutlookCases' });

export type OutlookRequest = z.infer<typeof OutlookQuery>;
export type OutlookCasesRequest = z.infer<typeof OutlookCasesQuery>;
export type OutlookView = z.infer<typeof OutlookSchema>;
export type OutlookCasesView = z.infer<typeof OutlookCasesSchema>;
