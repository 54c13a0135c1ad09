import type { FigureQuestion } from '../figures/figure-question.js';
import type { RowsAsked } from '../figures/figure-rows.js';
import type { IndicatorTable } from '../figures/read-indicators.js';
import { type BoardListener, LiveBoard } from './live-board.js';

/** A question, and which rows of its table. */
export interface TableAsked {
  readonly question: FigureQuestion;
  readonly asked: RowsAsked;
}

/** The boards that somebody looks at, one for each question. */
export class LiveBoards<Question> {
  private readonly boards = new Map<string, LiveBoard>();

  constructor(
    private readonly ask: (question: Question) => Promise<IndicatorTable>,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** Listens to the answer of a question until the function that is returned is called. */
  join(question: Question, listener: BoardListener): () => void {
    const key = JSON.stringify(question);
    const board = this.boards.get(key) ?? new LiveBoard(() => this.ask(question), this.onFault);
    this.boards.set(key, board);
    const leave = board.join(listener);
    return () => {
      leave();
      if (!board.isWatched && this.boards.get(key) === board) this.boards.delete(key);
    };
  }

  /** A batch was committed, here or by another replica. */
  changed(): void {
    for (const board of this.boards.values()) board.changed();
  }
}
