import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Recorded } from '../load/office.js';

/** How often the figures are looked at: what is measured is too long by half of it, never too short. */
export const LOOK_EVERY_MS = 5;
/** One command in so many is followed, so that looking does not become the load. */
const SAMPLE = 4;

/** Measures how long after its record a fact is part of the figures. */
export class FigureWatch {
  readonly delays: number[] = [];
  private readonly awaited = new Map<string, Recorded>();
  private seen = 0;
  private stopping = false;
  private readonly looking: Promise<void>;

  constructor(private readonly pool: Pool) {
    this.looking = this.look();
  }

  follow(recorded: Recorded): void {
    this.seen += 1;
    if (this.seen % SAMPLE === 0) this.awaited.set(recorded.caseCode, recorded);
  }

  /** Waits for those that are still awaited. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.looking;
  }

  private async look(): Promise<void> {
    while (!this.stopping || this.awaited.size > 0) {
      if (this.awaited.size > 0) await this.lookOnce();
      await pause(LOOK_EVERY_MS);
    }
  }

  private async lookOnce(): Promise<void> {
    const { rows } = await this.pool.query<{ case_code: string; last_seq: number }>({
      name: 'figures-of',
      text: 'SELECT case_code, last_seq FROM indicators.case_record WHERE case_code = ANY($1)',
      values: [[...this.awaited.keys()]],
    });
    const now = Date.now();
    for (const { case_code, last_seq } of rows) {
      const recorded = this.awaited.get(case_code);
      if (!recorded || recorded.seq > last_seq) continue;
      this.delays.push(now - Date.parse(recorded.recordedAt));
      this.awaited.delete(case_code);
    }
  }
}
