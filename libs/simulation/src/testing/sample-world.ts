import { loadAgencies, loadProcedures, provinceCalendar } from '@lienthong/catalogue';
import { type AgencyCode, agencyCode, plainDate } from '@lienthong/kernel';
import { resolveAgency } from '@lienthong/procedure';
import type { Scenario } from '../scenario.js';
import type { World } from '../world.js';

const agencies = loadAgencies();
const calendar = provinceCalendar();
const [first = '', ...others] = agencies.communes.slice(0, 3);

function counterOf(commune: string): AgencyCode {
  const counter = agencies.serving('trung-tam-xa', commune);
  if (!counter) throw new Error(`No counter serves ${commune}`);
  return counter;
}

/** Three communes of the province, with its law. */
export const sampleWorld: World = {
  calendar,
  calendarOf: () => calendar,
  calendarNamed: () => calendar,
  agencyFor: (role, context) => resolveAgency(role, context, agencies),
  holderClassOf: (agency) => agencies.find(agency)?.class ?? 'agency',
  procedures: new Map(loadProcedures().map((one) => [one.code, one])),
  communes: [first, ...others],
  provincialCounter: agencyCode('trung-tam-tinh'),
  counterOf,
  kindOf: (agency) => agencies.find(agency)?.kind,
};

/** Two months in which everything happens now and then, and offices are busy. */
export const sampleScenario: Scenario = {
  from: plainDate('2026-03-02'),
  to: plainDate('2026-04-30'),
  cases: 300,
  mix: { 'lt-khai-sinh': 2, 'ho-kinh-doanh-karaoke': 1, 'bien-dong-dat-dai': 2 },
  channels: { counter: 6, online: 3, post: 1 },
  atProvince: 0.2,
  peaks: {
    weekdays: [1.6, 1, 1, 1, 0.9, 0.2, 0.1],
    afterHoliday: 1.8,
    months: Array.from({ length: 12 }, () => 1),
    hours: [
      { from: 450, to: 690, weight: 3 },
      { from: 810, to: 1050, weight: 2 },
    ],
  },
  staff: { agencies: {}, kinds: {}, others: 1 },
  queue: 'due-date',
  work: {
    intake: { fixed: 10 },
    handBack: { fixed: 3 },
    glance: { fixed: 5 },
    steps: { 'ho-kinh-doanh-karaoke/an-ninh': { fixed: 900 } },
    step: { lognormal: { median: 60, p90: 180 } },
  },
  chances: {
    ...{ supplement: 0.15, refusal: 0.05, rework: 0.05, otherOutcome: 0.05, refusedAtIntake: 0.03 },
    ...{ withdrawal: 0.03, silence: 0.3, cashless: 0.7 },
  },
  citizens: {
    supplement: { lognormal: { median: 3_000, p90: 20_000 } },
    payment: { exponential: { mean: 3_000 } },
    withdrawal: { uniform: [60, 3_000] },
    collection: { fixed: 600 },
  },
};
