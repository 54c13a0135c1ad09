import type { StoredFact } from '@lienthong/case-store';
import type { CaseCode } from '@lienthong/kernel';
import type { Response } from 'express';
import { factView } from '../reading/fact-view.js';
import { eventIdOf } from './event-id.js';

const LONGEST_MS = 60 * 60_000;
const BUFFER_LIMIT_BYTES = 1024 * 1024;

/**
 * One browser's or program's stream of server-sent events. It ends after an hour, so that whoever still listens signs
 * in again, and at once when the reader is too slow; both resume by Last-Event-ID.
 */
export class LiveStream {
  /** Last seq sent, by case: facts of a case come in order, so what is not above it was sent. */
  private readonly sent = new Map<CaseCode, number>();
  private readonly timers: NodeJS.Timeout[];
  private held: StoredFact[] | undefined = [];

  constructor(
    private readonly response: Response,
    heartbeatMs: number,
    onClose: () => void,
  ) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    response.write('retry: 2000\n\n');
    const beat = setInterval(() => response.write(': heartbeat\n\n'), heartbeatMs);
    const limit = setTimeout(() => response.end(), LONGEST_MS);
    this.timers = [beat, limit];
    response.on('close', () => {
      for (const timer of this.timers) clearTimeout(timer);
      onClose();
    });
  }

  /** Nobody reads any more: the reader has gone, or was too slow. */
  get isOver(): boolean {
    return this.response.writableEnded || this.response.destroyed;
  }

  /** A live fact; kept back while the past is being caught up with. */
  live(fact: StoredFact): void {
    if (this.held) this.held.push(fact);
    else this.write(fact);
  }

  /** What the reader has already, and what it missed since. */
  alreadyHas({ caseCode, seq }: Pick<StoredFact, 'caseCode' | 'seq'>): void {
    this.sent.set(caseCode, seq);
  }

  past(fact: StoredFact): void {
    this.write(fact);
  }

  /** From here on live. */
  goLive(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const fact of held) this.write(fact);
  }

  private write(fact: StoredFact): void {
    if (this.isOver || fact.seq <= (this.sent.get(fact.caseCode) ?? 0)) return;
    this.sent.set(fact.caseCode, fact.seq);
    this.response.write(`id: ${eventIdOf(fact)}\nevent: fact\ndata: ${JSON.stringify(factView(fact))}\n\n`);
    if (this.response.writableLength > BUFFER_LIMIT_BYTES) this.response.end();
  }
}
