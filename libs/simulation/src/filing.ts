import type { AgencyCode, CaseCode } from '@lienthong/kernel';
import { epochMinutes, type Instant, type ProcedureCode } from '@lienthong/kernel';
import type { ProcedureDefinition } from '@lienthong/procedure';
import type { Arrival } from './arrivals.js';
import { weighted } from './distribution.js';
import type { Scenario } from './scenario.js';
import { seededRandom, seedFor } from './seeded-random.js';
import type { World } from './world.js';

/** A filing as the citizen brings it. */
export interface Filing {
  readonly definition: ProcedureDefinition;
  readonly receivedBy: AgencyCode;
  readonly routing: Readonly<Record<string, string>>;
  readonly channel: Arrival['channel'];
}

/** What somebody files, by chance; of no other filing's chances. */
export function filingOf(arrival: Arrival, seed: number, scenario: Scenario, world: World): Filing {
  const random = seededRandom(seedFor(seed, 'filing'));
  const code = weighted(scenario.mix, random);
  const definition = code && world.procedures.get(code as ProcedureCode);
  if (!definition) throw new RangeError(`The mix names no procedure of this world: ${code}`);
  const commune = random.pick(world.communes);
  const atProvince = random.next() < scenario.atProvince;
  const routing = definition.routing.map(({ name, values: [first, ...others] = [] }) => [
    name,
    first === undefined ? commune : random.pick([first, ...others]),
  ]);
  const [ordinary] = definition.channels;
  return {
    definition,
    receivedBy: atProvince ? world.provincialCounter : world.counterOf(commune),
    routing: Object.fromEntries(routing),
    channel: definition.channels.includes(arrival.channel) ? arrival.channel : (ordinary ?? 'counter'),
  };
}

/** Papers that a citizen brings: all that may be asked of him. */
export const papersOf = ({ papers }: ProcedureDefinition) =>
  papers.filter(({ sharedData }) => !sharedData).map(({ id }) => ({ paper: id, form: 'electronic' as const }));

/** A code of the form that dossiers have; its number runs through the whole simulation. */
export const simulatedCode = (at: Instant, number: number): CaseCode =>
  `H27-${at.slice(2, 4)}${at.slice(5, 7)}${at.slice(8, 10)}-${String(number).padStart(4, '0')}` as CaseCode;

/** Order of a queue: what is due first; what has no date, as if it were due a long time from now. */
export const dueMinuteOf = (dueAt: Instant | undefined): number =>
  dueAt === undefined ? Number.POSITIVE_INFINITY : epochMinutes(dueAt);
