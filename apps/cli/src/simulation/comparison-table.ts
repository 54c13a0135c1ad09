import type { IndicatorRow } from '@lienthong/indicator';
import type { Simulation } from '@lienthong/simulation';
import type { Language } from '../language.js';
import { paired } from './difference.js';
import { columns, headLines, mostLate, type Simulated } from './simulation-table.js';
import { numbersIn, simulationWords } from './simulation-words.js';

/** Two variants beside each other, with B less A. */
export function comparisonLines(
  a: Simulated,
  b: Simulated,
  seed: number,
  top: number,
  language: Language,
): readonly string[] {
  const words = simulationWords[language];
  const offices = officeRows(a.simulation, b.simulation, language);
  const shown = offices.slice(0, top);
  const three = (name: string): string[] => [`${name} A`, 'B', '±'];
  return [
    ...headLines([a, b], seed, language),
    '',
    ...columns([
      [words.procedure, ...three(words.onTime), ...three(words.late), ...three(words.running)],
      ...procedureRows(a.simulation, b.simulation, language),
    ]),
    '',
    ...columns([
      [words.agency, ...three(words.officers), ...three(words.onTime), ...three(words.queue), ...three(words.busy)],
      ...shown,
    ]),
    ...(offices.length > shown.length ? [words.others(offices.length - shown.length)] : []),
    '',
    words.foot,
  ];
}

function procedureRows(a: Simulation, b: Simulation, language: Language): string[][] {
  const { whole, percent, points, more } = numbersIn(language);
  const row = (name: string, one: IndicatorRow, other: IndicatorRow): string[] => [
    name,
    ...[percent(one.onTimeShare), percent(other.onTimeShare), points(lessOf(other.onTimeShare, one.onTimeShare))],
    ...[whole(one.late), whole(other.late), more(other.late - one.late)],
    ...[whole(one.running), whole(other.running), more(other.running - one.running)],
  ];
  return [
    ...paired(a.procedures, b.procedures, ({ key }) => key).map(([one, other]) => row(one.key, one, other)),
    row(simulationWords[language].total, a.total, b.total),
  ];
}

function officeRows(a: Simulation, b: Simulation, language: Language): string[][] {
  const { whole, tenth, percent, points, more, moreTenths } = numbersIn(language);
  const shares = (simulation: Simulation) => new Map(simulation.agencies.map((one) => [one.key, one.onTimeShare]));
  const [sharesA, sharesB] = [shares(a), shares(b)];
  return paired(mostLate(a), b.offices, ({ agency }) => agency).map(([one, other]) => {
    const [before = null, after = null] = [sharesA.get(one.agency), sharesB.get(one.agency)];
    return [
      ...[one.agency, whole(one.officers), whole(other.officers), more(other.officers - one.officers)],
      ...[percent(before), percent(after), points(lessOf(after, before))],
      ...[tenth(one.queue.mean), tenth(other.queue.mean), moreTenths(other.queue.mean - one.queue.mean)],
      ...[percent(one.utilisation), percent(other.utilisation), points(other.utilisation - one.utilisation)],
    ];
  });
}

const lessOf = (b: number | null, a: number | null): number | null => (a === null || b === null ? null : b - a);
