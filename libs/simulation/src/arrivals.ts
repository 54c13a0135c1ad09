import type { WorkCalendar } from '@lienthong/calendar';
import type { Channel } from '@lienthong/case';
import { atMinuteOf, dayOfWeek, type Instant, type PlainDate, plusDays } from '@lienthong/kernel';
import type { HourPeak, Peaks, Scenario } from './scenario.js';
import { seededRandom, seedFor } from './seeded-random.js';

/** A filing that comes in. */
export interface Arrival {
  /** 1, 2, 3 … through the scenario; the same filing in every variant of it. */
  readonly number: number;
  readonly channel: Channel;
  readonly at: Instant;
}

const CHANNELS = ['counter', 'online', 'post'] as const;

/**
 * The filings of each day, in the order of time. Counters and the post bring them on working days, the portal on any
 * day and at any hour; how many follows from the peaks alone, at which minute by chance.
 */
export function* arrivalsByDay(
  scenario: Scenario,
  calendar: WorkCalendar,
  seed: number,
): Generator<{ readonly date: PlainDate; readonly arrivals: readonly Arrival[] }> {
  const days = CHANNELS.map((channel) => countsByDay(scenario, calendar, channel));
  let number = 0;
  let index = 0;
  for (let date = scenario.from; date <= scenario.to; date = plusDays(date, 1)) {
    const arrivals = CHANNELS.flatMap((channel, at) =>
      Array.from({ length: days[at]?.[index] ?? 0 }, (): Arrival => {
        number += 1;
        const minute = minuteByChance(scenario.peaks.hours, seedFor(seed, number));
        return { number, channel, at: atMinuteOf(date, minute) };
      }),
    );
    yield { date, arrivals: arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number)) };
    index += 1;
  }
}

/** Whole filings a day that add up to the channel's share of all. */
function countsByDay({ from, to, cases, channels, peaks }: Scenario, calendar: WorkCalendar, channel: Channel) {
  const weights: number[] = [];
  for (let date = from; date <= to; date = plusDays(date, 1)) weights.push(weightOf(date, calendar, channel, peaks));
  const all = sum(weights);
  const share = cumulative(CHANNELS.map((one) => channels[one]));
  const place = CHANNELS.indexOf(channel);
  const filings = Math.round(cases * (share[place + 1] ?? 0)) - Math.round(cases * (share[place] ?? 0));
  const before = cumulative(weights);
  return weights.map((_, day) =>
    all === 0 ? 0 : Math.round(filings * (before[day + 1] ?? 0)) - Math.round(filings * (before[day] ?? 0)),
  );
}

/** Share of the whole before each member, and 1 at the end. */
function cumulative(weights: readonly number[]): number[] {
  const all = sum(weights);
  const shares = [0];
  let before = 0;
  for (const weight of weights) {
    before += weight;
    shares.push(all === 0 ? 0 : before / all);
  }
  return shares;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function weightOf(date: PlainDate, calendar: WorkCalendar, channel: Channel, peaks: Peaks): number {
  const { working } = calendar.day(date);
  if (!working && channel !== 'online') return 0;
  const weekday = dayOfWeek(date);
  const weight = (peaks.weekdays[weekday - 1] ?? 0) * (peaks.months[Number(date.slice(5, 7)) - 1] ?? 0);
  return working && isAfterHoliday(date, calendar) ? weight * peaks.afterHoliday : weight;
}

/** The working day before it lies further back than a week-end. */
function isAfterHoliday(date: PlainDate, calendar: WorkCalendar): boolean {
  const before = plusDays(date, -1);
  if (before < calendar.from || calendar.day(before).working) return false;
  const lastBefore = calendar.workingDayBefore(date);
  return lastBefore < plusDays(date, dayOfWeek(date) === 1 ? -3 : -1);
}

function minuteByChance(hours: readonly HourPeak[], seed: number): number {
  const random = seededRandom(seed);
  let left = random.next() * hours.reduce((all, { weight }) => all + weight, 0);
  for (const { from, to, weight } of hours) {
    if (left < weight) return random.between(from, to - 1);
    left -= weight;
  }
  return hours.at(-1)?.from ?? 0;
}
