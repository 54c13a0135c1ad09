import { type IndicatorRow, type IndicatorUnit, Tally, totalOf } from '@lienthong/indicator';
import { type AgencyCode, atMinuteOf, type PlainDate, plusDays } from '@lienthong/kernel';
import { arrivalsByDay } from './arrivals.js';
import type { CaseRun } from './case-run.js';
import type { Office } from './office.js';
import { Province, type Spectator } from './province.js';
import type { Scenario } from './scenario.js';
import type { World } from './world.js';

/** What waited at an agency, and how busy it was. */
export interface OfficeFigures {
  readonly agency: AgencyCode;
  readonly officers: number;
  /** Files that waited for an officer, weighed by the working time for which they were so many. */
  readonly queue: { readonly mean: number; readonly p95: number; readonly most: number };
  /** Share of the officers' working time that was worked. */
  readonly utilisation: number;
}

/** What came of a scenario. Every figure of time is the published fold's (libs/indicator); the queues are our own. */
export interface Simulation {
  readonly filings: number;
  /** Cases of component procedures, beside the filings. */
  readonly components: number;
  readonly facts: number;
  /** Filings, as a whole and by procedure. */
  readonly total: IndicatorRow;
  readonly procedures: readonly IndicatorRow[];
  /** Legs, by agency. */
  readonly agencies: readonly IndicatorRow[];
  readonly offices: readonly OfficeFigures[];
}

export interface Watcher extends Spectator {
  /** A day is over. */
  day?(date: PlainDate, filings: number): void;
}

/**
 * Lets a scenario come true in a world: every decision is the core's, every figure the fold's, and nothing but the seed
 * is chance. Finished cases are counted and forgotten.
 * @param seed whole; the same seed gives the same filings in every variant, so that variants differ by what they change
 * @throws {DomainError} when the core refuses what people must be able to do, or a term leaves the known calendar
 */
export function simulate(scenario: Scenario, world: World, seed: number, watcher: Watcher = {}): Simulation {
  const { from, to } = scenario;
  const endsAt = atMinuteOf(plusDays(to, 1), 0);
  const tally = (by: 'procedure' | 'agency', unit: IndicatorUnit) =>
    new Tally({ from, to, by: [by], unit, basis: 'ended', asOf: endsAt, where: {} });
  const [procedures, agencies] = [tally('procedure', 'case'), tally('agency', 'leg')];
  const counted = { filings: 0, components: 0, facts: 0 };
  const count = (run: CaseRun): void => {
    const record = run.takeRecord();
    if (!record) return;
    counted[run.parent ? 'components' : 'filings'] += 1;
    procedures.add(record);
    agencies.add(record);
  };
  const province = new Province(world, scenario, seed, atMinuteOf(from, 0), {
    fact: (fact) => {
      counted.facts += 1;
      watcher.fact?.(fact);
    },
    ended: (run, at) => {
      count(run);
      watcher.ended?.(run, at);
    },
  });
  for (const { date, arrivals } of arrivalsByDay(scenario, world.calendar, seed)) {
    for (const arrival of arrivals) province.agenda.note(arrival.at, () => province.receive(arrival));
    province.agenda.pass(atMinuteOf(plusDays(date, 1), 0));
    watcher.day?.(date, arrivals.length);
  }
  for (const run of province.running) count(run);
  const offices = province.offices.all();
  for (const office of offices) office.note(endsAt);
  const rows = procedures.figures();
  return {
    ...counted,
    total: totalOf(rows),
    procedures: rows,
    agencies: agencies.figures(),
    offices: offices.map((office) => officeFigures(office, scenario)),
  };
}

function officeFigures(
  { agency, officers, calendar, queue, busyMinutes }: Office,
  { from, to }: Scenario,
): OfficeFigures {
  const open = calendar.minutesBetween(atMinuteOf(from, 0), atMinuteOf(plusDays(to, 1), 0));
  return {
    agency,
    officers,
    queue: { mean: queue.mean, p95: queue.quantile(0.95), most: queue.most },
    utilisation: open === 0 || officers === 0 ? 0 : busyMinutes / (open * officers),
  };
}
