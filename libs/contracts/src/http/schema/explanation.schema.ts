import { z } from 'zod';
import { HolderPart } from '../../events/schema/part.schema.js';
import { BilingualField, DateField, InstantField, LegField, MinutesField, TermUnitField } from '../fields.js';

const Minute = z.int().min(0).max(1440);

const DaySchema = z
  .strictObject({
    date: DateField,
    working: z.boolean(),
    windows: z
      .array(z.strictObject({ from: Minute, to: Minute }))
      .describe('Giờ làm việc, phút trong ngày · Office hours'),
    minutes: Minute,
    reason: BilingualField,
    source: z.string(),
    certainty: z.enum(['official', 'forecast']),
    unverified: z.boolean(),
    counted: MinutesField.describe('Số phút được tính · Minutes counted'),
    workingDay: z.int().min(0).optional().describe('Ngày làm việc thứ mấy; ngày nhận là 0 · Day of receipt is 0'),
    suspended: MinutesField.describe('Số phút tạm dừng · Minutes that stood still'),
  })
  .meta({
    id: 'ExplainedDay',
    description: 'Một ngày được tính hay bỏ qua, và vì sao · A day, counted or skipped, and why',
  });

/** Why a deadline is what it is. */
export const ExplanationSchema = z
  .strictObject({
    target: z.union([
      z.strictObject({ appointment: z.int().min(1) }),
      z.strictObject({ leg: LegField }),
      z.strictObject({ intake: z.literal(true) }),
      z.strictObject({ supplement: z.union([LegField, z.literal('intake')]) }),
    ]),
    receivedAt: InstantField,
    cutOff: z.enum(['none', 'after-15:00', 'last-hour']),
    startAt: InstantField,
    term: z
      .strictObject({
        amount: z.number(),
        unit: TermUnitField,
        rule: z.enum(['exact', 'civil-code']).optional(),
      })
      .optional(),
    allotted: MinutesField,
    dueAt: InstantField,
    announcedDueAt: InstantField.optional(),
    lastDayToApologise: DateField.optional().describe('Ngày cuối được xin lỗi, hẹn lại đúng hạn · L11'),
    isSuspended: z.boolean(),
    isProvisional: z.boolean(),
    calendar: z.string().describe('Lịch đã dùng để tính · The calendar that made the date'),
    rules: z.string().optional().describe('Bộ quy tắc của kết luận, khi hồ sơ đã kết thúc · Of a closed case'),
    suspensions: z.array(
      z.strictObject({
        leg: LegField,
        holder: HolderPart,
        from: InstantField,
        to: InstantField.optional(),
        minutes: MinutesField,
      }),
    ),
    extensions: z
      .array(z.strictObject({ leg: LegField, ground: z.string(), minutes: MinutesField, at: InstantField }))
      .describe('Gia hạn theo luật chuyên ngành · Extensions by law'),
    days: z.array(DaySchema),
    announcedDays: z
      .array(DaySchema)
      .describe('Từ hạn phải giữ đến ngày đã hẹn lại · From what is owed to what a letter promised'),
    versions: z.array(
      z.strictObject({
        cause: z.string(),
        at: InstantField,
        dueAt: InstantField,
        announcedDueAt: InstantField.optional(),
        calendar: z.string(),
      }),
    ),
  })
  .meta({ id: 'DeadlineExplanation', description: 'Giải thích hạn · Explanation of a deadline' });
