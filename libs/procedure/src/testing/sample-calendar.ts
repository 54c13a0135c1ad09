import type { CalendarData, OfficeWindow } from '@lienthong/calendar';
import { type PlainDate, plainDate, plusDays } from '@lienthong/kernel';

const source = 'test';
const newYearWeek = Array.from({ length: 5 }, (_, i): PlainDate => plusDays(plainDate('2025-01-27'), i));
const fullDay: readonly OfficeWindow[] = [
  { from: 7 * 60 + 30, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 17 * 60 + 30 },
];

/** Weekdays of 8 hours, or of other office hours, and one week off. */
export const sampleCalendar = (windows: readonly OfficeWindow[] = fullDay, id = 'test'): CalendarData => ({
  id,
  version: '1',
  from: plainDate('2025-01-01'),
  to: plainDate('2026-12-31'),
  weekly: [
    {
      from: plainDate('2025-01-01'),
      to: plainDate('2026-12-31'),
      days: [1, 2, 3, 4, 5],
      windows: [...windows],
      source,
    },
  ],
  days: newYearWeek.map((date) => ({
    date,
    status: 'off',
    reason: { vi: 'Tết', en: 'New Year' },
    source,
    certainty: 'official',
  })),
});
