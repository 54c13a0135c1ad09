import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { IndicatorTable } from '../figures/read-indicators.js';

/** A table as its listeners get it. */
export interface BoardState {
  /** The same for the same rows, in every replica and after every start. */
  readonly id: string;
  readonly table: IndicatorTable;
}

/** Told of each state that is not the one before. */
export type BoardListener = (state: BoardState) => void;

/**
 * The answer to one question for all who want to see it live: asked once however many listen, and once more after something
 * was committed. While it is asked, commits add up; and it is asked for no more than two thirds of the time.
 */
export class LiveBoard {
  private readonly listeners = new Set<BoardListener>();
  private state: BoardState | undefined;
  private isStale = true;
  private isAsking = false;

  /**
   * @param ask the table as it is now
   * @param onFault told when that fails: it is asked again at the next commit
   * @param rest waits so many milliseconds
   */
  constructor(
    private readonly ask: () => Promise<IndicatorTable>,
    private readonly onFault: (error: unknown) => void,
    private readonly rest: (milliseconds: number) => Promise<unknown> = pause,
  ) {}

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Tells of the state as soon as it is known, and of each later one, until the function that is returned is called. */
  join(listener: BoardListener): () => void {
    this.listeners.add(listener);
    if (this.state && !this.isStale) listener(this.state);
    else void this.refresh();
    return () => this.listeners.delete(listener);
  }

  /** Something was committed that may change the answer. */
  changed(): void {
    this.isStale = true;
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (this.isStale && this.isWatched) {
        this.isStale = false;
        const began = performance.now();
        const table = await this.ask();
        this.tell({ id: digestOf(table), table });
        await this.rest((performance.now() - began) / 2);
      }
    } catch (error) {
      this.isStale = true;
      this.onFault(error);
    } finally {
      this.isAsking = false;
    }
  }

  private tell(state: BoardState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
}

/** Of what is asked and what is answered: not of the moment up to which facts are known, which every fact moves. */
function digestOf({ watermark: _watermark, query: { asOf: _asOf, ...query }, ...table }: IndicatorTable): string {
  return createHash('sha256')
    .update(JSON.stringify([query, table]))
    .digest('base64url')
    .slice(0, 22);
}
