import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly json: boolean;
  /** Seconds of open-loop load that count. */
  readonly seconds: number;
  /** Cases of the burst, or that are re-timed. */
  readonly cases: number;
  readonly temporal: 'dev' | 'postgres';
  /** Measures `npm start` too, of fresh data and again. */
  readonly start: boolean;
  /** Re-times open cases by a new day off instead of measuring latencies. */
  readonly retime: boolean;
  /** Replays a topic of simulated events into the figures instead. */
  readonly replay: boolean;
  /** Measures how soon a fact is on the live board instead. */
  readonly live: boolean;
  /** Asks the board over very many legs instead. */
  readonly board: boolean;
  /** Legs under the board. */
  readonly legs: number;
  /** Events that are replayed. */
  readonly events: number;
  /** Folder to which the logs of all processes are copied at the end. */
  readonly logs?: string;
}

/** @throws {Error} on what it does not know */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '60' },
      cases: { type: 'string' },
      temporal: { type: 'string', default: 'dev' },
      start: { type: 'boolean', default: false },
      retime: { type: 'boolean', default: false },
      replay: { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      board: { type: 'boolean', default: false },
      legs: { type: 'string', default: '10000000' },
      events: { type: 'string', default: '1000000' },
      logs: { type: 'string' },
    },
  });
  if (values.temporal !== 'dev' && values.temporal !== 'postgres') throw new Error('--temporal dev | postgres');
  return {
    json: values.json,
    seconds: count(values.seconds, '--seconds'),
    cases: count(values.cases ?? (values.retime ? '5000' : '300'), '--cases'),
    temporal: values.temporal,
    start: values.start,
    retime: values.retime,
    replay: values.replay,
    live: values.live,
    board: values.board,
    legs: count(values.legs, '--legs'),
    events: count(values.events, '--events'),
    ...(values.logs !== undefined && { logs: values.logs }),
  };
}

function count(text: string, option: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option}: a whole number from 1`);
  return value;
}
