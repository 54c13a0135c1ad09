export { arbMadeUpCases } from './arb-case.js';
export { type MadeUpCase, type MadeUpLeg, madeUpCode, madeUpHistory } from './made-up-history.js';
