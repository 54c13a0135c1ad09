import type { CaseCode } from '@lienthong/kernel';
import { type Listening, listen } from '@lienthong/platform/postgres';
import type { Pool } from 'pg';

/** Tells drivers of cases as soon as a leg of theirs is offered. Reads the read model when PostgreSQL says that a case moved. */
export class OfferWatch {
  private readonly waiting = new Map<string, () => void>();
  private readonly moved = new Set<string>();
  private readonly listening: Listening;
  private looking = false;
  private stopped = false;
  private latest = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    databaseUrl: string,
  ) {
    this.listening = listen({ databaseUrl, channel: 'lienthong_outbox', onNotice: (caseCode) => this.hear(caseCode) });
  }

  /** Resolves once the leg of the case is there. */
  offered(caseCode: CaseCode, leg: string): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.set(`${caseCode} ${leg}`, resolve);
      this.hear(caseCode);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.listening.stop();
    await this.latest;
  }

  private hear(caseCode: string): void {
    this.moved.add(caseCode);
    if (this.looking || this.stopped) return;
    this.looking = true;
    this.latest = this.look();
  }

  private async look(): Promise<void> {
    while (this.moved.size > 0 && !this.stopped) {
      const cases = [...this.moved];
      this.moved.clear();
      const { rows } = await this.pool.query<{ case_code: string; leg: string }>({
        name: 'offered',
        text: 'SELECT case_code, leg FROM cases.case_leg WHERE case_code = ANY($1)',
        values: [cases],
      });
      for (const { case_code, leg } of rows) this.take(`${case_code} ${leg}`);
    }
    this.looking = false;
  }

  private take(key: string): void {
    this.waiting.get(key)?.();
    this.waiting.delete(key);
  }
}
