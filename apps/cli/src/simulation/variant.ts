import { readFileSync } from 'node:fs';
import type { Term } from '@lienthong/calendar';
import {
  type AgencyBook,
  calendarFromFile,
  loadAgencies,
  loadProcedures,
  namedCalendar,
  publishContext,
} from '@lienthong/catalogue';
import type { ProcedureCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import { finding, parseProcedure } from '@lienthong/procedure/schema';
import type { Scenario, World } from '@lienthong/simulation';
import { catalogueWorld } from './catalogue-world.js';
import type { WholeScenario } from './scenario.schema.js';
import { InvalidScenario, overlaid, type ScenarioText } from './scenario-file.js';
import { findingsAgainst } from './scenario-meaning.js';

/** What is simulated: a scenario, and the world that it takes place in. */
export interface Variant {
  readonly title: WholeScenario['title'];
  readonly scenario: Scenario;
  readonly world: World;
}

/** Read once: to judge every file of the catalogue takes a moment. */
let published: { readonly agencies: AgencyBook; readonly procedures: readonly ProcedureDefinition[] } | undefined;

/**
 * The variant that these texts describe, each over the one before it.
 * @param cases how many filings, whatever the texts say
 * @throws {InvalidScenario} when a text names what there is not; its faults by path and line
 */
export function variantOf(texts: readonly [ScenarioText, ...ScenarioText[]], cases?: number): Variant {
  const whole = overlaid(...texts);
  published ??= { agencies: loadAgencies(), procedures: loadProcedures() };
  const agencies = published.agencies.asOf(whole.from);
  const procedures = newest([...published.procedures, ...definitionsIn(whole.definitions ?? [])]);
  for (const text of texts) text.refuse(findingsAgainst(text.raw, agencies, procedures));
  const last = texts.at(-1) ?? texts[0];
  if (whole.from > whole.to)
    last.refuse([finding(['to'], 'span', 'Kết thúc trước khi bắt đầu', 'Ends before it begins')]);
  for (const { procedure, step, appointment, term } of whole.terms ?? []) {
    const definition = procedures.get(procedure as ProcedureCode);
    if (definition) procedures.set(definition.code, withTerm(definition, term as Term, step, appointment));
  }
  const calendar = whole.calendar === undefined ? undefined : calendarOf(whole.calendar, last);
  return {
    title: whole.title,
    scenario: { ...scenarioOf(whole), ...(cases === undefined ? {} : { cases }) },
    world: catalogueWorld(agencies, procedures, calendar),
  };
}

function scenarioOf({ peaks, ...whole }: WholeScenario): Scenario {
  const hours = peaks.hours.map(({ at, weight }) => ({
    from: minuteOf(at.slice(0, 5)),
    to: minuteOf(at.slice(6)),
    weight,
  }));
  return { ...whole, peaks: { ...peaks, hours } };
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Of each procedure the highest version; of two with one version the one that was named last. */
function newest(definitions: readonly ProcedureDefinition[]): Map<ProcedureCode, ProcedureDefinition> {
  return new Map(definitions.toSorted((a, b) => a.version - b.version).map((one) => [one.code, one]));
}

function definitionsIn(files: readonly string[]): ProcedureDefinition[] {
  if (files.length === 0) return [];
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const context = publishContext(texts);
  return texts.map((text, index) => {
    const parsed = parseProcedure(text, context);
    if ('faults' in parsed) throw new InvalidScenario(files[index] ?? '', parsed.faults);
    return parsed.ok;
  });
}

function calendarOf(name: string, text: ScenarioText) {
  const known = /^[a-z0-9-]+$/.test(name) ? namedCalendar(name) : calendarFromFile(name);
  if (!known) text.refuse([finding(['calendar'], 'unknown', `Không có lịch ${name}`, `There is no calendar ${name}`)]);
  return known;
}

function withTerm(
  definition: ProcedureDefinition,
  term: Term,
  step: string | undefined,
  appointment: number | undefined,
): ProcedureDefinition {
  if (step !== undefined)
    return { ...definition, steps: definition.steps.map((one) => (one.id === step ? { ...one, term } : one)) };
  if (appointment === undefined && definition.appointments.length === 0) return { ...definition, total: term };
  const n = appointment ?? 1;
  const { appointments } = definition;
  return { ...definition, appointments: appointments.map((one) => (one.n === n ? { ...one, term } : one)) };
}
