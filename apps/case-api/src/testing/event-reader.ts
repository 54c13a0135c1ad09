import type { ApiClient } from './api-client.js';
import type { ApiWorld } from './api-world.js';

export interface LiveEvent {
  readonly id: string;
  readonly fact: { readonly caseCode: string; readonly seq: number; readonly type: string };
}

/** A reader of the live stream, as a browser's EventSource would be. */
export class EventReader {
  readonly events: LiveEvent[] = [];
  heartbeats = 0;
  private readonly halt = new AbortController();
  private rest = '';
  private wake: () => void = () => undefined;

  static async open(world: ApiWorld, client: ApiClient, lastEventId?: string): Promise<EventReader> {
    const reader = new EventReader();
    const answer = await fetch(`${world.address}/api/v1/cases/stream`, {
      headers: { ...(await client.headers()), ...(lastEventId && { 'Last-Event-ID': lastEventId }) },
      signal: reader.halt.signal,
    });
    if (answer.status !== 200 || !answer.body) throw new Error(`stream: ${answer.status}`);
    void reader.read(answer.body);
    return reader;
  }

  /** Waits until the reader has seen what the test wants. */
  async until(isSeen: (reader: EventReader) => boolean): Promise<void> {
    while (!isSeen(this))
      await new Promise<void>((next) => {
        this.wake = next;
      });
  }

  close(): void {
    this.halt.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    try {
      for await (const bytes of body) this.take(Buffer.from(bytes).toString());
    } catch {
      // closed by the test
    }
  }

  private take(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) this.heartbeats += 1;
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const [id, data] = [field('id'), field('data')];
      if (id && data) this.events.push({ id, fact: JSON.parse(data) as LiveEvent['fact'] });
    }
    this.wake();
  }
}
