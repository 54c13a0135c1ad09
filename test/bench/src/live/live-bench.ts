import { setTimeout as pause } from 'node:timers/promises';
import { CaseRotation } from '../load/case-rotation.js';
import { httpOffice, tokenOf } from '../load/http-office.js';
import { OfferWatch } from '../load/offer-watch.js';
import { atFixedRate } from '../load/open-loop.js';
import { type BenchProvince, benchProvince } from '../province/bench-province.js';
import { type Distribution, distribution } from '../report/distribution.js';
import { BoardWatch } from './board-watch.js';

/** Commands a second under which the board is promised to be live. */
export const LIVE_RATE = 50;
const SHOWN_WITHIN_MS = 30_000;

export interface LiveMeasured {
  readonly seconds: number;
  /** From the record of a command to the table that shows it, at its reader. */
  readonly board: Distribution;
  readonly commands: Distribution;
  /** Tables that the two boards sent. */
  readonly tables: number;
  readonly passed: number;
}

/** A running province under an even load, looked at through two live boards: filings in cases, completed legs. */
export async function liveBench(seconds: number, log: (line: string) => void): Promise<LiveMeasured> {
  const province = await benchProvince('dev', log);
  try {
    return await measured(province, seconds, log);
  } finally {
    await province.stop();
  }
}

async function measured(
  { api, issuer, pool, databaseUrl }: BenchProvince,
  seconds: number,
  log: (line: string) => void,
): Promise<LiveMeasured> {
  const token = await tokenOf(issuer, 'quay.thach-ha');
  const filings = await BoardWatch.open(api, token, { unit: 'case', figure: 'received' });
  const legs = await BoardWatch.open(api, token, { unit: 'leg', figure: 'completed' });
  const office = await httpOffice(api, issuer);
  const offers = new OfferWatch(pool, databaseUrl);
  try {
    const rotation = new CaseRotation(LIVE_RATE, office, offers, ({ recordedAt }, did, counts) => {
      if (did === 'filing') filings.follow(recordedAt, counts);
      if (did === 'complete-step') legs.follow(recordedAt, counts);
    });
    log(`tải đều · steady load: ${LIVE_RATE}/s, ${seconds} s`);
    await atFixedRate(LIVE_RATE, rotation.warmUpCommands / LIVE_RATE + seconds, (n, dueAt) => {
      if (n === rotation.warmUpCommands) rotation.count();
      rotation.send(n, dueAt);
    });
    for (const until = Date.now() + SHOWN_WITHIN_MS; !(filings.isShown && legs.isShown); await pause(20))
      if (Date.now() > until) throw new Error('the live boards do not show everything');
    if (rotation.failures.length > 0)
      throw new Error(`${rotation.failures.length} commands failed, the first: ${rotation.failures[0]}`);
    return {
      seconds,
      board: distribution([...filings.delays(), ...legs.delays()]),
      commands: distribution(rotation.sent.map(({ milliseconds }) => milliseconds)),
      tables: filings.tables + legs.tables,
      passed: rotation.passed,
    };
  } finally {
    for (const one of [filings, legs]) one.close();
    await offers.stop();
    await office.close();
  }
}
