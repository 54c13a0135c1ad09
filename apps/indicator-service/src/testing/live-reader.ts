import type { IndicatorTable } from '../figures/read-indicators.js';

export interface LiveEvent {
  readonly id: string | undefined;
  readonly event: string;
  /** The table; of an event `watermark` only its watermark. */
  readonly data: IndicatorTable;
}

/** A listener of a live board, as a browser's EventSource would be. */
export class LiveReader {
  private readonly events: LiveEvent[] = [];
  private readonly halt = new AbortController();
  private rest = '';
  private wake: () => void = () => undefined;

  private constructor(readonly status: number) {}

  static async open(address: string, lastEventId?: string): Promise<LiveReader> {
    const halt = new AbortController();
    const answer = await fetch(address, {
      headers: lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId },
      signal: halt.signal,
    });
    const reader = new LiveReader(answer.status);
    reader.halt.signal.addEventListener('abort', () => halt.abort());
    if (answer.body) void reader.read(answer.body);
    return reader;
  }

  /** Waits until the events are what the test wants. */
  async until(isSeen: (events: readonly LiveEvent[]) => boolean): Promise<readonly LiveEvent[]> {
    while (!isSeen(this.events))
      await new Promise<void>((next) => {
        this.wake = next;
      });
    return this.events;
  }

  close(): void {
    this.halt.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of body) this.take(decoder.decode(bytes, { stream: true }));
    } catch {
      // closed by the test
    }
  }

  private take(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const [event, data] = [field('event'), field('data')];
      if (event && data) this.events.push({ id: field('id'), event, data: JSON.parse(data) as IndicatorTable });
    }
    this.wake();
  }
}
