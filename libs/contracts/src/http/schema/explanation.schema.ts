import { z } from 'zod';
import { HolderPart } from '../../events/schema/part.schema.js';
import { BilingualField, DateField, InstantField, LegField, MinutesField } from '../fields.js';

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
    target: z.union([z.strictObject({ appointment: z.int().min(1) }), z.strictObject({ leg: LegField })]),
    receivedAt: InstantField,
    cutOff: z.enum(['none', 'after-15:00', 'last-hour']),
    startAt: InstantField,
    term: z
      .strictObject({
        amount: z.number(),
        unit: z.enum(['working-hour', 'working-day', 'calendar-day']),
        rule: z.enum(['exact', 'civil-code']).optional(),
      })
      .optional(),
    allotted: MinutesField,
    dueAt: InstantField,
    announcedDueAt: InstantField.optional(),
    isSuspended: z.boolean(),
    isProvisional: z.boolean(),
    calendar: z.string(),
    suspensions: z.array(
      z.strictObject({
        leg: LegField,
        holder: HolderPart,
        from: InstantField,
        to: InstantField.optional(),
        minutes: MinutesField,
      }),
    ),
    days: z.array(DaySchema),
    versions: z.array(
      z.strictObject({
        cause: z.string(),
        at: InstantField,
        dueAt: InstantField,
        announcedDueAt: InstantField,
      }),
    ),
  })
  .meta({ id: 'DeadlineExplanation', description: 'Giải thích hạn · Explanation of a deadline' });
