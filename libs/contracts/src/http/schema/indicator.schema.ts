import { z } from 'zod';
import { CountField, DateField } from '../fields.js';

export const IndicatorQuerySchema = z.strictObject({
  from: DateField.describe('Từ ngày · From, inclusive'),
  to: DateField.describe('Đến hết ngày · To, inclusive'),
  by: z.enum(['agency', 'procedure', 'month']).optional(),
  unit: z.enum(['case', 'leg']).optional(),
  'as-of': z.string().max(40).optional(),
});

/** Figures as the indicator service gives them. */
export const IndicatorsSchema = z
  .looseObject({
    unit: z.enum(['case', 'leg']),
    rows: z.array(
      z.looseObject({
        key: z.string(),
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
        onTimeShare: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'Indicators' });

export type IndicatorQuery = z.infer<typeof IndicatorQuerySchema>;
