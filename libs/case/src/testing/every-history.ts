import fc from 'fast-check';
import type { History } from './history.js';
import { arbTold, type Told, tell } from './random-history.js';

/** Checks a law on whole random histories. */
export const always = (check: (told: Told) => void): void => fc.assert(fc.property(arbTold, (told) => check(told)));

/** Checks a law after each fact of random histories. */
export const everyMoment = (check: (history: History) => void): void => always((told) => void tell(told, check));
