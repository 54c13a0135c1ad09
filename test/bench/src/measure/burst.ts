import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { complete, LEGS, takeUp } from '../load/karaoke.js';
import type { OfferWatch } from '../load/offer-watch.js';
import type { Office } from '../load/office.js';
import { handoffDelays } from './handoff-delay.js';
import { processorTime } from './process-time.js';

export interface Burst {
  readonly cases: number;
  /** From the first filing to the last end of a case. */
  readonly seconds: number;
  readonly handoffDelays: readonly number[];
  /** Milliseconds of processor by part, until all was quiet again. */
  readonly processor: Readonly<Record<string, number>>;
}

export interface BurstOptions {
  readonly cases: number;
  readonly office: Office;
  readonly offers: OfferWatch;
  readonly pool: Pool;
  /** Processes whose processor time is told apart. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
}

/** Filings that wait for their answer at once; people at counters are many, but not all press Enter together. */
const AT_ONCE = 24;

/** Many cases at once, each driven to its end as fast as its agencies are offered it. */
export async function burst({ cases, office, offers, pool, parts }: BurstOptions): Promise<Burst> {
  const before = byPart(parts);
  const from = new Date();
  let filed = 0;
  const driving: Promise<void>[] = [];
  const counter = async (): Promise<void> => {
    while (filed < cases) {
      filed += 1;
      const { caseCode } = await office.open();
      driving.push(toItsEnd(caseCode));
    }
  };
  const toItsEnd = async (caseCode: Parameters<Office['act']>[0]): Promise<void> => {
    for (const leg of LEGS) {
      await offers.offered(caseCode, leg.id);
      for (const { by, command } of [takeUp(leg), complete(leg)]) await office.act(caseCode, by, command);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, counter));
  await Promise.all(driving);
  const to = new Date();
  await figuresToCatchUp(pool);
  const after = byPart(parts);
  return {
    cases,
    seconds: (to.getTime() - from.getTime()) / 1_000,
    handoffDelays: await handoffDelays(pool, from, to),
    processor: Object.fromEntries(Object.keys(parts).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)])),
  };
}

const byPart = (parts: BurstOptions['parts']): Record<string, number> =>
  Object.fromEntries(Object.entries(parts).map(([name, pids]) => [name, processorTime(pids)]));

const LOOK_EVERY_MS = 50;

/** All that a case costs counts, also what comes after its end. */
async function figuresToCatchUp(pool: Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `SELECT 1 FROM cases.case_record AS fact LEFT JOIN indicators.case_record AS figure USING (case_code)
       WHERE figure.last_seq IS DISTINCT FROM fact.last_seq LIMIT 1`,
    );
    if (rowCount === 0) return;
    await pause(LOOK_EVERY_MS);
  }
}
