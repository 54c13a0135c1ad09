import { openCaseStore } from '@lienthong/case-store';
import { provinceCalendar } from '@lienthong/catalogue';
import { type Clock, instantOfEpoch } from '@lienthong/kernel';
import { Agenda } from './agenda.js';
import { planCases } from './case-plan.js';
import { fillOffices } from './offices.js';
import { Storyteller } from './storyteller.js';
import { ToldCases } from './told-cases.js';

/** A year in which nothing of ours happened; any number would do. */
const SEED = 27;

export interface DemoProvince {
  readonly databaseUrl: string;
  /** Until when the story is told. */
  readonly clock: Clock;
  readonly seed?: number;
}

/**
 * Fills an empty province with two months of made-up cases of seven procedures: told minute by minute through the store, so
 * that facts, chain, deadlines and verdicts are as true as any. Where there is a case already, nothing happens.
 *
 * @returns cases taken in at a counter; 0 when there were cases before
 */
export async function tellDemoProvince({ databaseUrl, clock, seed = SEED }: DemoProvince): Promise<number> {
  const until = instantOfEpoch(await clock.now());
  let moment = until;
  const story: Clock = { now: () => Date.parse(moment) };
  const store = openCaseStore({ databaseUrl, clock: story, name: 'demo-province', poolSize: 2 });
  try {
    const { items } = await store.listCases({}, { limit: 1 });
    if (items.length > 0) return 0;
    await fillOffices(store, until);
    const agenda = new Agenda();
    const teller = new Storyteller(new ToldCases(store), agenda, () => moment);
    const plans = planCases(seed, until, provinceCalendar());
    for (const plan of plans) teller.tell(plan);
    await agenda.pass(until, (at) => {
      moment = at;
    });
    return plans.length;
  } finally {
    await store.close();
  }
}
