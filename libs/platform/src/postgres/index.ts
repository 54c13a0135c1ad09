export { type Listening, type ListenOptions, listen } from './listen.js';
export { openPool, type PoolOptions } from './pool.js';
export { inTransaction } from './transaction.js';
