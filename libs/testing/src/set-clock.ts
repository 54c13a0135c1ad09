import { type Clock, instant } from '@lienthong/kernel';

/** A clock that stands still until it is set. */
export interface SetClock extends Clock {
  now(): number;
  /** ISO 8601; legal time of Viet Nam where no offset is given. */
  set(at: string): void;
}

export function setClock(at: string): SetClock {
  let milliseconds = Date.parse(instant(at));
  return {
    now: () => milliseconds,
    set: (next) => {
      milliseconds = Date.parse(instant(next));
    },
  };
}
