export type { CaseRun, SimulatedFact } from './case-run.js';
export type { Distribution } from './distribution.js';
export type {
  Chances,
  CitizenTimes,
  HourPeak,
  Peaks,
  QueueDiscipline,
  Scenario,
  Staff,
  WorkTimes,
} from './scenario.js';
export { type SeededRandom, seededRandom, seedFor } from './seeded-random.js';
export { type OfficeFigures, type Simulation, simulate, type Watcher } from './simulate.js';
export type { World } from './world.js';
