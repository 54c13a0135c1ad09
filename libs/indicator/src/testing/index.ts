export { arbMadeUpCases } from './arb-case.js';
export { arbImportedCases } from './arb-imported.js';
export { type ImportedShape, importedHistory } from './imported-history.js';
export type { MadeUpCase, MadeUpLeg } from './made-up-case.js';
export { filesOf, madeUpCases, recordsOf } from './made-up-cases.js';
export { madeUpCode, madeUpHistory } from './made-up-history.js';
