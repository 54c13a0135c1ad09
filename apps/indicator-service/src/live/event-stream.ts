import type { Response } from 'express';
import type { BoardState } from './live-board.js';

const BEAT_MS = 15_000;
/** As long as a stream lasts: whoever still listens comes back, and is let in anew. */
const LONGEST_MS = 60 * 60_000;
/** How soon a browser comes back. */
const RETRY_MS = 1_000;

/** The states of a board as server-sent events; a listener that reads slowly misses states between, never the last one. */
export class EventStream {
  private known: string | undefined;
  private waiting: BoardState | undefined;
  private isFull = false;
  private readonly timers: readonly NodeJS.Timeout[];

  /** @param known id of the state that the listener had when it was cut off */
  constructor(
    private readonly response: Response,
    known: string | undefined,
    heartbeatMs = BEAT_MS,
  ) {
    this.known = known;
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.on('drain', () => {
      this.isFull = false;
      if (this.waiting) this.send(this.waiting);
    });
    this.write(`retry: ${RETRY_MS}\n\n`);
    const beat = setInterval(() => this.write(': heartbeat\n\n'), heartbeatMs);
    this.timers = [beat, setTimeout(() => this.end(), LONGEST_MS)];
  }

  /** `figures` where rows changed; else `watermark`: nothing has changed up to there. */
  send(state: BoardState): void {
    this.waiting = this.isFull ? state : undefined;
    if (this.isFull) return;
    const { id, table } = state;
    const {
      watermark,
      query: { asOf },
    } = table;
    if (id === this.known) this.write(`event: watermark\ndata: ${JSON.stringify({ watermark, asOf })}\n\n`);
    else this.write(`id: ${id}\nevent: figures\ndata: ${JSON.stringify(table)}\n\n`);
    this.known = id;
  }

  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    this.isFull = !this.response.write(text);
  }
}
