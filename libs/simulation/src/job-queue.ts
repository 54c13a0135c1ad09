import type { QueueDiscipline } from './scenario.js';

/** What the order of a queue needs to know. */
export interface QueuedJob {
  /** When it is due, in minutes of the epoch; infinite where nothing is promised. */
  readonly dueMinute: number;
}

/** Jobs in the order in which they are taken up: as they came, or the one that is due first. */
export class JobQueue<Job extends QueuedJob> {
  private readonly byDue: boolean;
  /** In order, first to last, from `head` on; before it nothing, so that what was taken up is not held on to. */
  private jobs: (Job | undefined)[] = [];
  private head = 0;

  constructor(discipline: QueueDiscipline) {
    this.byDue = discipline === 'due-date';
  }

  get length(): number {
    return this.jobs.length - this.head;
  }

  add(job: Job): void {
    if (!this.byDue) {
      this.jobs.push(job);
      return;
    }
    // of two due at one minute the one that came first
    let low = this.head;
    let high = this.jobs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.jobs[middle]?.dueMinute ?? 0) <= job.dueMinute) low = middle + 1;
      else high = middle;
    }
    this.jobs.splice(low, 0, job);
  }

  take(): Job | undefined {
    const job = this.jobs[this.head];
    if (!job) return undefined;
    this.jobs[this.head] = undefined;
    this.head += 1;
    if (this.head > 1000 && this.head * 2 > this.jobs.length) {
      this.jobs = this.jobs.slice(this.head);
      this.head = 0;
    }
    return job;
  }

  drop(job: Job): void {
    const place = this.jobs.indexOf(job, this.head);
    if (place >= 0) this.jobs.splice(place, 1);
  }
}
