import type { IndicatorRow } from '@lienthong/indicator';
import type { OfficeFigures, Simulation } from '@lienthong/simulation';
import type { Language } from '../language.js';
import { numbersIn, simulationWords } from './simulation-words.js';
import type { Variant } from './variant.js';

export interface Simulated extends Pick<Variant, 'title' | 'scenario'> {
  readonly simulation: Simulation;
}

type Cell = string;

/** What came of one variant, for people. */
export function simulationLines(ran: Simulated, seed: number, top: number, language: Language): readonly string[] {
  const words = simulationWords[language];
  const { simulation } = ran;
  const offices = mostLate(simulation).slice(0, top);
  const left = simulation.offices.length - offices.length;
  return [
    ...headLines([ran], seed, language),
    '',
    ...columns([procedureHeads(language), ...procedureRows(simulation, language)]),
    '',
    ...columns([officeHeads(language), ...offices.map((office) => officeRow(office, simulation, language))]),
    ...(left > 0 ? [words.others(left)] : []),
    '',
    words.foot,
  ];
}

export function headLines(ran: readonly Simulated[], seed: number, language: Language): string[] {
  const words = simulationWords[language];
  const { whole } = numbersIn(language);
  return ran.flatMap(({ title, scenario: { from, to }, simulation: { filings, components, facts } }, index) => [
    `${ran.length > 1 ? `${'AB'[index]}: ` : ''}${title[language]} (${words.madeUp})`,
    `   ${words.span.replace('{from}', from).replace('{to}', to)} · ${words.seed} ${seed} · ${words.filings(whole(filings), whole(components), whole(facts))}`,
  ]);
}

/** Agencies, those with the most late minutes first. */
export function mostLate({ offices, agencies }: Simulation): readonly OfficeFigures[] {
  const late = new Map(agencies.map(({ key, lateMinutes }) => [key, lateMinutes]));
  const of = ({ agency }: OfficeFigures): number => late.get(agency) ?? 0;
  return offices.toSorted((a, b) => of(b) - of(a) || b.queue.mean - a.queue.mean || (a.agency < b.agency ? -1 : 1));
}

function procedureHeads(language: Language): Cell[] {
  const { procedure, received, completed, onTime, late, lateHours, running, overdue } = simulationWords[language];
  return [procedure, received, completed, onTime, late, lateHours, running, overdue];
}

function procedureRows({ procedures, total }: Simulation, language: Language): Cell[][] {
  const { whole, percent, hours } = numbersIn(language);
  const row = (name: string, one: IndicatorRow): Cell[] => [
    name,
    ...[whole(one.received), whole(one.completed), percent(one.onTimeShare), whole(one.late), hours(one.lateMinutes)],
    ...[whole(one.running), whole(one.runningOverdue)],
  ];
  return [...procedures.map((one) => row(one.key, one)), row(simulationWords[language].total, total)];
}

function officeHeads(language: Language): Cell[] {
  const { agency, officers, legs, onTime, lateHours, queue, p95, busy } = simulationWords[language];
  return [agency, officers, legs, onTime, lateHours, queue, p95, busy];
}

function officeRow(
  { agency, officers, queue, utilisation }: OfficeFigures,
  { agencies }: Simulation,
  language: Language,
) {
  const { whole, tenth, percent, hours } = numbersIn(language);
  const legs = agencies.find(({ key }) => key === agency);
  return [
    ...[agency, whole(officers), whole(legs?.completed ?? 0), percent(legs?.onTimeShare ?? null)],
    ...[hours(legs?.lateMinutes ?? 0), tenth(queue.mean), whole(queue.p95), percent(utilisation)],
  ];
}

/** Rows with their columns under each other: names to the left, numbers to the right. */
export function columns(rows: readonly (readonly Cell[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const placed = (cell: Cell, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(placed).join('  ').trimEnd());
}
