import type { WorkCalendar } from '@lienthong/calendar';
import { type AgencyCode, type Instant, type OfficerId, workingMinutes } from '@lienthong/kernel';
import type { Agenda } from './agenda.js';
import { JobQueue, type QueuedJob } from './job-queue.js';
import { QueueLength } from './queue-length.js';
import type { QueueDiscipline } from './scenario.js';

/** Something that waits for an officer. */
export interface Job extends QueuedJob {
  /** Working minutes that it takes from here on; undefined where there is nothing left to do. */
  begin(at: Instant, officer: OfficerId): number | undefined;
  finish(at: Instant, officer: OfficerId): void;
}

/** The officers of one agency: each does one thing after the other, in office hours, and goes home with it unfinished. */
export class Office {
  readonly queue = new QueueLength();
  /** Working minutes that officers spent on jobs, also those that are not finished yet. */
  busyMinutes = 0;
  private readonly waiting: JobQueue<Job>;
  private readonly free: OfficerId[];
  private isWoken = false;

  constructor(
    readonly agency: AgencyCode,
    readonly officers: number,
    readonly calendar: WorkCalendar,
    discipline: QueueDiscipline,
    private readonly agenda: Agenda,
  ) {
    this.waiting = new JobQueue(discipline);
    this.free = Array.from({ length: officers }, (_, index) => `${agency}-${officers - index}` as OfficerId);
  }

  submit(job: Job, at: Instant): void {
    this.note(at);
    this.waiting.add(job);
    this.work(at);
  }

  /** Takes notice that the length of the queue held until now. */
  note(at: Instant): void {
    this.queue.held(this.waiting.length, at, this.calendar);
  }

  /** A job that nobody needs any more. */
  drop(job: Job, at: Instant): void {
    this.note(at);
    this.waiting.drop(job);
  }

  private work(at: Instant): void {
    while (this.free.length > 0 && this.waiting.length > 0) {
      const opens = this.calendar.open(at);
      if (opens > at) {
        this.wakeAt(opens);
        return;
      }
      this.note(at);
      const job = this.waiting.take();
      const officer = job && this.free.pop();
      if (job && officer) this.take(job, officer, at);
    }
  }

  private take(job: Job, officer: OfficerId, at: Instant): void {
    const minutes = job.begin(at, officer);
    if (minutes === undefined) {
      this.free.push(officer);
      return;
    }
    this.busyMinutes += minutes;
    this.agenda.note(this.calendar.add(at, workingMinutes(minutes)), (end) => {
      this.free.push(officer);
      job.finish(end, officer);
      this.work(end);
    });
  }

  private wakeAt(opens: Instant): void {
    if (this.isWoken) return;
    this.isWoken = true;
    this.agenda.note(opens, (at) => {
      this.isWoken = false;
      this.work(at);
    });
  }
}
