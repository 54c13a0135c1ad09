import type { CalendarData, OfficeWindow, SpecialDay, WeeklyHours } from '@lienthong/calendar';
import { type PlainDate, plainDate } from '@lienthong/kernel';
import { z } from 'zod';

const Day = z.iso.date().transform((text): PlainDate => plainDate(text));
const Wording = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const Hours = z
  .string()
  .regex(/^\d{2}:[0-5]\d-\d{2}:[0-5]\d$/, 'office hours are written HH:mm-HH:mm')
  .transform((text): OfficeWindow => ({ from: minuteOf(text.slice(0, 5)), to: minuteOf(text.slice(6)) }));
const provenance = {
  source: z.string().min(1),
  certainty: z.enum(['official', 'forecast']).default('official'),
  unverified: z.boolean().default(false),
};

/** A calendar as it is kept in a file: days in groups, hours as people write them. */
export const CalendarFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  name: Wording,
  extends: z.string().min(1).optional(),
  /** The notice or decision that this version comes from. */
  notice: z.string().min(1).optional(),
  from: Day,
  to: Day,
  forecastFrom: Day.optional(),
  /** Texts named once and repeated by reference. */
  sources: z.array(z.string()).default([]),
  names: z.array(Wording).default([]),
  weekly: z
    .array(
      z.strictObject({
        from: Day,
        to: Day,
        days: z.array(z.int().min(1).max(7)).min(1),
        hours: z.array(Hours).min(1),
        source: provenance.source,
        unverified: provenance.unverified,
      }),
    )
    .default([]),
  daysOff: z.array(z.strictObject({ dates: z.array(Day).min(1), reason: Wording, ...provenance })).default([]),
  daysWorked: z
    .array(
      z.strictObject({
        dates: z.array(Day).min(1),
        hours: z.array(Hours).min(1).optional(),
        reason: Wording,
        ...provenance,
      }),
    )
    .default([]),
  swaps: z.array(z.strictObject({ off: Day, worked: Day, ...provenance })).default([]),
});
export type CalendarFile = z.infer<typeof CalendarFile>;

/** The layer that a file describes, one entry a day. */
export function calendarData(file: CalendarFile): CalendarData {
  const { id, version, from, to, forecastFrom } = file;
  const weekly = file.weekly.map(({ hours, ...season }): WeeklyHours => ({ ...season, windows: hours }));
  const off = file.daysOff.flatMap(({ dates, ...day }) =>
    dates.map((date): SpecialDay => ({ date, status: 'off', ...day })),
  );
  const worked = file.daysWorked.flatMap(({ dates, hours, ...day }) =>
    dates.map((date): SpecialDay => ({ date, status: 'worked', ...day, ...(hours ? { windows: hours } : {}) })),
  );
  const days = [...off, ...worked, ...file.swaps.flatMap(bothHalves)];
  return { id, version, from, to, weekly, days, ...(forecastFrom ? { forecastFrom } : {}) };
}

function bothHalves({ off, worked, ...provenance }: CalendarFile['swaps'][number]): SpecialDay[] {
  return [
    {
      date: off,
      status: 'off',
      swapWith: worked,
      reason: { vi: `Nghỉ hoán đổi, làm bù ngày ${spoken(worked)}`, en: `Off by swap, made up on ${worked}` },
      ...provenance,
    },
    {
      date: worked,
      status: 'worked',
      swapWith: off,
      reason: { vi: `Làm bù cho ngày ${spoken(off)}`, en: `Worked in place of ${off}` },
      ...provenance,
    },
  ];
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const spoken = (date: PlainDate): string => date.split('-').reverse().join('/');
