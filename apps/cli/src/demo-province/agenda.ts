import type { Instant } from '@lienthong/kernel';

interface Errand {
  readonly at: Instant;
  readonly run: () => Promise<void>;
}

/** What is to happen, in the order of time; of two at one minute the one that was noted first. */
export class Agenda {
  private errands: readonly Errand[] = [];

  note(at: Instant, run: Errand['run']): void {
    const after = this.errands.findIndex((errand) => errand.at > at);
    const place = after < 0 ? this.errands.length : after;
    this.errands = this.errands.toSpliced(place, 0, { at, run });
  }

  /** Lets everything up to `until` happen, also what is noted meanwhile; what comes later stays undone. */
  async pass(until: Instant, at: (moment: Instant) => void): Promise<void> {
    for (;;) {
      const [next, ...rest] = this.errands;
      if (!next || next.at > until) return;
      this.errands = rest;
      at(next.at);
      await next.run();
    }
  }
}
