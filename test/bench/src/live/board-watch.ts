/** A figure of a whole table that each thing of one kind raises by one. */
export interface Counted {
  readonly unit: 'case' | 'leg';
  readonly figure: 'received' | 'completed';
}

interface Awaited {
  readonly recordedAt: string;
  readonly counts: boolean;
}

/**
 * Measures how long after its record a thing is on a live board. The board does not say which one it counts: the n-th that was
 * recorded is taken for the n-th that is on it.
 */
export class BoardWatch {
  private readonly halt = new AbortController();
  private readonly recorded: Awaited[] = [];
  /** When the board first showed so many, by their number less one. */
  private readonly shown: number[] = [];
  tables = 0;

  private constructor(private readonly figure: Counted['figure']) {}

  /** Resolves when the board has sent its first table, of a province in which nothing has happened. */
  static async open(api: string, token: string, { unit, figure }: Counted): Promise<BoardWatch> {
    const watch = new BoardWatch(figure);
    const query = new URLSearchParams({ from: '2020-01-01', to: '2099-12-31', by: 'agency', unit });
    const answer = await fetch(`${api}/api/v1/indicators/live?${query}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: watch.halt.signal,
    });
    if (answer.status !== 200 || !answer.body) throw new Error(`live board: ${answer.status} ${await answer.text()}`);
    await new Promise<void>((resolve) => void watch.read(answer.body as ReadableStream<Uint8Array>, resolve));
    return watch;
  }

  follow(recordedAt: string, counts: boolean): void {
    this.recorded.push({ recordedAt, counts });
  }

  get isShown(): boolean {
    return this.shown.length >= this.recorded.length;
  }

  /** Milliseconds of each that counts. */
  delays(): readonly number[] {
    const inOrder = this.recorded.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
    return inOrder.flatMap(({ recordedAt, counts }, n) =>
      counts ? [(this.shown[n] ?? Number.POSITIVE_INFINITY) - Date.parse(recordedAt)] : [],
    );
  }

  close(): void {
    this.halt.abort();
  }

  private async read(body: ReadableStream<Uint8Array>, onFirst: () => void): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const bytes of body) {
        const now = Date.now();
        const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block, now);
        if (this.tables > 0) onFirst();
      }
    } catch {
      // closed by us
    }
  }

  private take(block: string, now: number): void {
    const [, data] = /^event: figures\ndata: (.*)$/m.exec(block) ?? [];
    if (!data) return;
    this.tables += 1;
    const { total } = JSON.parse(data) as { readonly total: Readonly<Record<string, number>> | null };
    while (this.shown.length < (total?.[this.figure] ?? 0)) this.shown.push(now);
  }
}
