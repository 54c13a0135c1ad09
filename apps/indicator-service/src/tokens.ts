/** What the composition hands to the controllers. */
export const DATABASE = Symbol('database');
export const KAFKA = Symbol('kafka');
/** Names of the topics that this service reads and writes. */
export const TOPICS = Symbol('topics');
/** The secret of operators, undefined where none was set. */
export const OPERATOR_KEY = Symbol('operator key');
export const METRICS = Symbol('metrics');
/** Tables that somebody looks at live. */
export const LIVE_BOARDS = Symbol('live boards');
