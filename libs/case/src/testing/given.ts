import type { DomainError } from '@lienthong/kernel';
import type { CaseEventType } from '../event.js';
import type { History, Saying } from './history.js';

interface Then {
  /** Exactly these kinds of event, in this order; none when nothing happens. */
  thenHappens(...types: CaseEventType[]): void;
  thenRefused(refusal: new (...args: never[]) => DomainError): void;
}

/** Given a history, when something is said, then this happens. */
export function given(history: History): { when(saying: Saying): Then } {
  return {
    when: (saying) => ({
      thenHappens: (...types) => expect(history.offer(saying).map(({ type }) => type)).toEqual(types),
      thenRefused: (refusal) => expect(() => history.offer(saying)).toThrow(refusal),
    }),
  };
}
