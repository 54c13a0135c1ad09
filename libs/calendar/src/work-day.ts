import { dayOfWeek, type PlainDate } from '@lienthong/kernel';
import { InvalidCalendar } from './calendar.errors.js';
import type { CalendarData, Certainty, OfficeWindow, SpecialDay, WeeklyHours, Wording } from './calendar-data.js';

/** What a calendar says of one day, and why. */
export interface WorkDay {
  readonly date: PlainDate;
  readonly working: boolean;
  /** Office hours in minutes after legal midnight, in order; none on a day off. */
  readonly windows: readonly OfficeWindow[];
  /** Working minutes of the day. */
  readonly minutes: number;
  readonly reason: Wording;
  readonly source: string;
  readonly certainty: Certainty;
  readonly unverified: boolean;
}

const OFFICE_HOURS: Wording = { vi: 'Ngày làm việc', en: 'Working day' };
const WEEKLY_REST: Wording = { vi: 'Ngày nghỉ hằng tuần', en: 'Weekly rest day' };

/**
 * Says what each day is. Special days of any layer speak before weekly hours, or a province's Monday hours would
 * open its offices on a national holiday; among each kind the most specific layer speaks first, and within a layer
 * a worked day before a day off (time.md §1.2).
 *
 * @param layers general to specific: national, province, agency
 */
export function dayTeller(layers: readonly CalendarData[]): (date: PlainDate) => WorkDay {
  const specificFirst = [...layers].reverse();
  const special = specificFirst.map(specialDays);
  return (date) => {
    const forecast = layers.some(({ forecastFrom }) => forecastFrom !== undefined && date >= forecastFrom);
    const day = special.find((days) => days.has(date))?.get(date);
    const weekly = seasonOf(specificFirst, date);
    if (!day) {
      const hours = hoursOn(weekly, dayOfWeek(date));
      const { source, unverified } = hours ?? weekly[0];
      return workDay(date, hours?.windows ?? [], hours ? OFFICE_HOURS : WEEKLY_REST, source, forecast, unverified);
    }
    const windows = day.status === 'off' ? [] : hoursWorked(day, weekly);
    return workDay(date, windows, day.reason, day.source, forecast || day.certainty === 'forecast', day.unverified);
  };
}

function specialDays({ id, days }: CalendarData): Map<PlainDate, SpecialDay> {
  const told = new Map<PlainDate, SpecialDay>();
  for (const day of days) {
    const other = told.get(day.date);
    if (other?.status === day.status) throw new InvalidCalendar(`Calendar ${id} names ${day.date} twice`, { id });
    if (other?.status !== 'worked') told.set(day.date, day);
  }
  return told;
}

type Season = readonly [WeeklyHours, ...WeeklyHours[]];

/** Weekly hours on a date, of the most specific layer that has any. */
function seasonOf(specificFirst: readonly CalendarData[], date: PlainDate): Season {
  for (const { weekly } of specificFirst) {
    const [first, ...rest] = weekly.filter(({ from, to }) => from <= date && date <= to);
    if (first) return [first, ...rest];
  }
  throw new InvalidCalendar(`No office hours are given for ${date}`, { date });
}

const hoursOn = (season: Season, weekday: number): WeeklyHours | undefined =>
  season.find(({ days }) => days.includes(weekday));

/** A worked Saturday has the hours of the day it was swapped with. */
function hoursWorked({ date, swapWith, windows }: SpecialDay, season: Season): readonly OfficeWindow[] {
  const hours = windows ?? hoursOn(season, dayOfWeek(swapWith ?? date))?.windows ?? [];
  if (hours.length === 0) throw new InvalidCalendar(`The worked day ${date} has no office hours`, { date });
  return hours;
}

function workDay(
  date: PlainDate,
  windows: readonly OfficeWindow[],
  reason: Wording,
  source: string,
  forecast: boolean,
  unverified = false,
): WorkDay {
  let minutes = 0;
  let free = 0;
  for (const { from, to } of windows) {
    if (!(Number.isInteger(from) && Number.isInteger(to) && free <= from && from < to && to < 1440))
      throw new InvalidCalendar(`Office hours of ${date} are not whole minutes in order before midnight`, { date });
    minutes += to - from;
    free = to;
  }
  const certainty = forecast ? 'forecast' : 'official';
  return { date, working: minutes > 0, windows, minutes, reason, source, certainty, unverified };
}
