import { plainDate } from '@lienthong/kernel';
import * as z from 'zod';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const text = z.string().min(1);
const bilingual = z.strictObject({ vi: text, en: text });
const day = z.iso.date().transform(plainDate);
const weight = z.number().min(0);
const chance = z.number().min(0).max(1);
const minutes = z.number().min(0).max(5_000_000);
const officers = z.int().min(1).max(10_000);
const byCode = <Value extends z.ZodType>(value: Value) => z.record(z.string().regex(KEBAB), value);

const distribution = z.union([
  z.strictObject({ fixed: minutes }),
  z.strictObject({
    uniform: z
      .tuple([minutes, minutes])
      .refine(([least, most]) => least <= most, { message: '[ít nhất, nhiều nhất / least, most]' }),
  }),
  z.strictObject({ exponential: z.strictObject({ mean: minutes }) }),
  z.strictObject({
    lognormal: z
      .strictObject({ median: minutes.min(1), p90: minutes.min(1) })
      .refine(({ median, p90 }) => median <= p90, { message: 'median ≤ p90' }),
  }),
]);

const hours = z.strictObject({
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/, 'HH:mm-HH:mm'),
  weight,
});

const channels = z.strictObject({ counter: weight, online: weight, post: weight });
const peaks = z.strictObject({
  weekdays: z.array(weight).length(7),
  afterHoliday: weight,
  months: z.array(weight).length(12),
  hours: z.array(hours).min(1),
});
const staff = z.strictObject({ kinds: byCode(officers), agencies: byCode(officers), others: officers });
const work = z.strictObject({
  intake: distribution,
  handBack: distribution,
  glance: distribution,
  step: distribution,
  steps: z.record(z.string().regex(/^[A-Za-z0-9.-]+\/[a-z0-9-]+$/), distribution),
});
const chances = z.strictObject({
  ...{ supplement: chance, refusal: chance, rework: chance, otherOutcome: chance },
  ...{ refusedAtIntake: chance, withdrawal: chance, silence: chance, cashless: chance },
});
const citizens = z.strictObject({
  ...{ supplement: distribution, payment: distribution, withdrawal: distribution, collection: distribution },
});

const term = z.strictObject({
  amount: z.number().positive().max(3660),
  unit: z.enum(['working-hour', 'working-day', 'calendar-day']),
  rule: z.enum(['exact', 'civil-code']).optional(),
});
/** A term that the law would give instead: of a step, of an appointment, or else the total. */
const changedTerm = z.strictObject({
  procedure: text,
  step: z.string().regex(KEBAB).optional(),
  appointment: z.int().min(1).optional(),
  term,
});

const whole = {
  ...{ title: bilingual, status: z.literal('unverified'), from: day, to: day, cases: z.int().min(1).max(50_000_000) },
  ...{ atProvince: chance, queue: z.enum(['due-date', 'fifo']), mix: z.record(text, weight) },
  ...{ channels, peaks, staff, work, chances, citizens },
};
const changes = {
  calendar: text.optional(),
  terms: z.array(changedTerm).optional(),
  definitions: z.array(text).optional(),
};

/** A scenario with nothing left out. */
export const wholeScenario = z.strictObject({ ...whole, ...changes });
export type WholeScenario = z.infer<typeof wholeScenario>;

/** A file that says what differs from another. */
export const scenarioChanges = z
  .strictObject({
    ...whole,
    ...changes,
    channels: channels.partial(),
    peaks: peaks.partial(),
    staff: staff.partial(),
    work: work.partial(),
    chances: chances.partial(),
    citizens: citizens.partial(),
  })
  .partial();
