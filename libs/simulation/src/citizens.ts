import type { LegId } from '@lienthong/case';
import { type Instant, later, plusMinutes } from '@lienthong/kernel';
import type { CaseRun } from './case-run.js';
import { type Distribution, drawn } from './distribution.js';
import type { Scenario } from './scenario.js';
import { type SeededRandom, seededRandom, seedFor } from './seeded-random.js';

/** What citizens do, and when: each answer by chances of its own. */
export class Citizens {
  constructor(private readonly scenario: Scenario) {}

  /** When the papers come that were asked for; undefined where they never do. */
  papersAt(run: CaseRun, leg: LegId, asked: Instant): Instant | undefined {
    const random = this.chanceOf(run, `${leg}/papers`);
    const { chances, citizens } = this.scenario;
    return random.next() < chances.silence ? undefined : after(asked, citizens.supplement, random);
  }

  paysAt(run: CaseRun, leg: LegId, from: Instant, now: Instant): { readonly at: Instant; readonly cashless: boolean } {
    const random = this.chanceOf(run, `${leg}/payment`);
    const at = later(now, after(from, this.scenario.citizens.payment, random));
    return { at, cashless: random.next() < this.scenario.chances.cashless };
  }

  /** When the request is taken back; undefined for nearly all. */
  withdrawsAt(run: CaseRun, from: Instant): Instant | undefined {
    const random = this.chanceOf(run, 'withdrawal');
    const { chances, citizens } = this.scenario;
    return random.next() < chances.withdrawal ? after(from, citizens.withdrawal, random) : undefined;
  }

  collectsAt(run: CaseRun, ready: Instant): Instant {
    return after(ready, this.scenario.citizens.collection, this.chanceOf(run, 'collection'));
  }

  private chanceOf({ seed }: CaseRun, what: string): SeededRandom {
    return seededRandom(seedFor(seed, what));
  }
}

const after = (from: Instant, takes: Distribution, random: SeededRandom): Instant =>
  plusMinutes(from, drawn(takes, random));
