import type { Instant } from '@lienthong/kernel';
import type { Job } from './office.js';

/** Something that an officer of a counter does in one sitting: take a filing in, hand a result back. */
export class CounterJob implements Job {
  constructor(
    readonly dueMinute: number,
    private readonly minutes: number,
    private readonly done: (at: Instant) => void,
  ) {}

  begin(): number {
    return this.minutes;
  }

  finish(at: Instant): void {
    this.done(at);
  }
}
