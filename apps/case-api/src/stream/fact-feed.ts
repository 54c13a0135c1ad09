import type { CaseStore, StoredFact } from '@lienthong/case-store';
import { type AgencyCode, type CaseCode, type Clock, isImportedCode } from '@lienthong/kernel';
import { type Listening, type ListenOptions, listen } from '@lienthong/platform/postgres';
import type { Logger } from 'pino';
import { agenciesOfState } from '../identity/case-scope.js';

/** A fact, and who may see its case. */
export interface FedFact {
  readonly fact: StoredFact;
  readonly agencies: ReadonlySet<AgencyCode>;
}

type Receive = (fed: FedFact) => void;

export interface FactFeedOptions {
  readonly store: Pick<CaseStore, 'load' | 'factsSince'>;
  readonly clock: Clock;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly retryMs?: number;
}

/** What the store notifies on with each append; the payload is the case code. */
const CHANNEL = 'lienthong_outbox';
const PAGE = 500;
const OVERLAP_MS = 2_000;
const REMEMBERED_CASES = 10_000;

/** Facts as they are committed, for the live streams of one process: one LISTEN, and nothing is read while nobody looks on. */
export class FactFeed {
  private readonly receivers = new Set<Receive>();
  /** Last seq that was fed, by case. */
  private readonly fed = new Map<CaseCode, number>();
  private readonly waiting = new Set<CaseCode>();
  private readonly listening: Listening;
  /** Notices were lost while the connection was away: what was recorded since must be looked for. */
  private isBehind = false;
  private since = '';
  private reading = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: FactFeedOptions,
    listenTo: (options: ListenOptions) => Listening = listen,
  ) {
    const { databaseUrl, log } = options;
    this.listening = listenTo({
      databaseUrl,
      channel: CHANNEL,
      onNotice: (code) => {
        // history of an older system is no news
        if (this.receivers.size === 0 || isImportedCode(code)) return;
        if (code === '') this.isBehind = true;
        else this.waiting.add(code as CaseCode);
        void this.look();
      },
      onError: (err) => log.warn({ err }, 'live facts: connection lost'),
    });
  }

  /** Facts that are recorded from now on. @returns how to end it */
  async subscribe(receive: Receive): Promise<() => void> {
    const since = new Date(await this.options.clock.now()).toISOString();
    // asked after the wait: another one may have come in meanwhile, and what waits is then his
    if (this.receivers.size === 0) {
      this.since = since;
      this.isBehind = false;
      this.waiting.clear();
    }
    this.receivers.add(receive);
    return () => {
      this.receivers.delete(receive);
      if (this.receivers.size === 0) this.fed.clear();
    };
  }

  async close(): Promise<void> {
    this.receivers.clear();
    clearTimeout(this.retry);
    await this.listening.stop();
  }

  /** One case at a time: facts of a case stay in order, and a burst on one case is read once. */
  private async look(): Promise<void> {
    if (this.reading || this.receivers.size === 0) return;
    this.reading = true;
    try {
      if (this.isBehind) await this.catchUp();
      for (const code of this.waiting) {
        this.waiting.delete(code);
        await this.feed(code).catch((error: unknown) => {
          this.waiting.add(code);
          throw error;
        });
      }
    } catch (err) {
      this.options.log.warn({ err }, 'live facts: could not read');
      this.retry = setTimeout(() => void this.look(), this.options.retryMs ?? 500);
    } finally {
      this.reading = false;
    }
  }

  private async catchUp(): Promise<void> {
    let after = { recordedAt: this.since, caseCode: '' as CaseCode, seq: 0 };
    for (let page = PAGE; page === PAGE; ) {
      const facts = await this.options.store.factsSince(after, { everything: true }, PAGE);
      for (const { caseCode } of facts) this.waiting.add(caseCode);
      after = facts.at(-1) ?? after;
      page = facts.length;
    }
    this.isBehind = false;
  }

  private async feed(code: CaseCode): Promise<void> {
    const loaded = await this.options.store.load(code);
    if (!loaded) return;
    const last = this.fed.get(code);
    const agencies = agenciesOfState(loaded.state);
    this.fed.set(code, loaded.state.lastSeq);
    for (const fact of loaded.facts)
      if (last === undefined ? fact.recordedAt >= this.since : fact.seq > last)
        for (const receive of this.receivers) receive({ fact, agencies });
    this.moveOn(loaded.facts.at(-1)?.recordedAt ?? this.since);
  }

  /** What was recorded well before the newest fact has been fed: neither a catch-up nor this process need remember it. */
  private moveOn(newest: string): void {
    const since = new Date(Date.parse(newest) - OVERLAP_MS).toISOString();
    if (since > this.since) this.since = since;
    if (this.fed.size > REMEMBERED_CASES) this.fed.clear();
  }
}
