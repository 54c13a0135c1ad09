import { plainDate } from '@lienthong/kernel';
import { arrivalsByDay } from './arrivals.js';
import { sampleScenario, sampleWorld } from './testing/sample-world.js';

const { calendar } = sampleWorld;
const scenario = { ...sampleScenario, cases: 20_000, from: plainDate('2026-04-20'), to: plainDate('2026-05-10') };
const days = [...arrivalsByDay(scenario, calendar, 3)];
const on = (date: string) => days.find((day) => day.date === date)?.arrivals ?? [];

it('as many filings as the scenario says, numbered through', () => {
  const numbers = days.flatMap(({ arrivals }) => arrivals.map(({ number }) => number)).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 1));
});

it('a day off brings on-line filings only (Hùng Kings 27/4/2026, Saturday)', () => {
  for (const date of ['2026-04-27', '2026-04-25'])
    expect(new Set(on(date).map(({ channel }) => channel))).toEqual(new Set(['online']));
});

it('Monday is a peak, and the first working day after a holiday a higher one (domain.md §6)', () => {
  const atCounter = (date: string) => on(date).filter(({ channel }) => channel === 'counter').length;
  expect(atCounter('2026-04-20') / atCounter('2026-04-21')).toBeCloseTo(1.6, 1);
  // Tuesday after Hùng Kings' day, Monday after 30/4 and 1/5
  expect(atCounter('2026-04-28') / atCounter('2026-04-21')).toBeCloseTo(1.8, 1);
  expect(atCounter('2026-05-04') / atCounter('2026-04-20')).toBeCloseTo(1.8, 1);
  expect(atCounter('2026-05-04')).toBeGreaterThan(atCounter('2026-04-28'));
});

it('comes in the order of time', () => {
  for (const { arrivals } of days)
    expect(arrivals.map(({ at }) => at)).toEqual(arrivals.map(({ at }) => at).toSorted());
});
