/** The only source of `now` outside the pure core. Milliseconds since 1970-01-01T00:00Z; asynchronous where another server keeps the time. */
export interface Clock {
  now(): number | Promise<number>;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
