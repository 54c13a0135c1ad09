import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scenarioFile } from '@lienthong/catalogue';
import { FaultyFile, type Finding, findingsOfShape, readYaml } from '@lienthong/procedure/schema';
import { scenarioChanges, type WholeScenario, wholeScenario } from './scenario.schema.js';

/** Files that cannot be simulated; every fault by path and line. */
export class InvalidScenario extends FaultyFile {
  readonly code = 'simulation.invalid-scenario';
}

type Raw = Readonly<Record<string, unknown>>;

/** One file as it is written, and a way to say where in it something is wrong. */
export interface ScenarioText {
  /** Beside which its own paths are. */
  readonly url: URL;
  readonly raw: Raw;
  /** @throws {InvalidScenario} when anything was found */
  refuse(findings: readonly Finding[]): void;
}

/** The catalogue's scenario, complete. @throws {InvalidScenario} */
export const defaultScenario = (): ScenarioText => scenarioText(scenarioFile, wholeScenario);

/** A file that says what differs. @throws {InvalidScenario} */
export const scenarioChangesIn = (path: string): ScenarioText => scenarioText(pathToFileURL(path), scenarioChanges);

function scenarioText(url: URL, schema: typeof wholeScenario | typeof scenarioChanges): ScenarioText {
  const file = fileURLToPath(url);
  const read = readYaml(contentOf(file));
  if ('faults' in read) throw new InvalidScenario(file, read.faults);
  const refuse = (findings: readonly Finding[]): void => {
    if (findings.length > 0) throw new InvalidScenario(file, read.faultsOf(findings));
  };
  refuse(findingsOfShape(read.raw ?? {}, schema));
  return { url, raw: absolute((read.raw ?? {}) as Raw, url), refuse };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = { vi: `Không đọc được tệp: ${why}`, en: `Cannot be read: ${why}` };
    throw new InvalidScenario(file, [{ path: '', line: 1, rule: 'file', message }]);
  }
}

/** Paths stand beside the file that names them; a bare calendar name is one of the catalogue. */
function absolute(raw: Raw, url: URL): Raw {
  const beside = (path: unknown) => fileURLToPath(new URL(String(path), url));
  const { calendar, definitions } = raw;
  return {
    ...raw,
    ...(typeof calendar === 'string' && !/^[a-z0-9-]+$/.test(calendar) ? { calendar: beside(calendar) } : {}),
    ...(Array.isArray(definitions) ? { definitions: definitions.map(beside) } : {}),
  };
}

/** What has no sense in parts: who names procedures names all that are asked for. */
const WHOLE: readonly string[] = ['title', 'mix'];

/** One text over another, down to the single number; lists, distributions and what is a whole are taken as such. */
export function overlaid(...texts: readonly ScenarioText[]): WholeScenario {
  return wholeScenario.parse(texts.reduce<Raw>((under, { raw }) => merged(under, raw), {}));
}

function merged(under: Raw, over: Raw, depth = 0): Raw {
  const names = [...new Set([...Object.keys(under), ...Object.keys(over)])];
  return Object.fromEntries(
    names.map((name) => {
      const [a, b] = [under[name], over[name]];
      // below two levels stand distributions
      const goesOn = isRecord(a) && isRecord(b) && !WHOLE.includes(name) && depth < 2 && !isDistribution(b);
      return [name, goesOn ? merged(a, b, depth + 1) : b === undefined ? a : b];
    }),
  );
}

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isDistribution = (value: Raw): boolean =>
  ['fixed', 'uniform', 'exponential', 'lognormal'].some((name) => name in value);
