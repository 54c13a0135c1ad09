import type { WorkCalendar } from '@lienthong/calendar';
import type { Instant } from '@lienthong/kernel';

/** How long a queue was, weighed by the working minutes for which it was so long: nights and days off count for nothing. */
export class QueueLength {
  /** Working minutes at each length. */
  private readonly minutes: number[] = [];
  private since: Instant | undefined;

  /** The queue was `length` long from the last call until `until`. */
  held(length: number, until: Instant, calendar: WorkCalendar): void {
    if (this.since !== undefined && until > this.since)
      this.minutes[length] = (this.minutes[length] ?? 0) + calendar.minutesBetween(this.since, until);
    this.since = until;
  }

  get mean(): number {
    let [sum, all] = [0, 0];
    this.minutes.forEach((minutes, length) => {
      sum += minutes * length;
      all += minutes;
    });
    return all === 0 ? 0 : sum / all;
  }

  /** The least length that was not passed in so large a share of the time. @param share 0…1 */
  quantile(share: number): number {
    const all = this.minutes.reduce((sum, minutes) => sum + minutes, 0);
    let sum = 0;
    for (let length = 0; length < this.minutes.length; length += 1) {
      sum += this.minutes[length] ?? 0;
      if (sum >= all * share) return length;
    }
    return 0;
  }

  get most(): number {
    return Math.max(0, this.minutes.length - 1);
  }
}
