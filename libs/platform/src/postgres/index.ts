export { type Listening, type ListenOptions, listen } from './listen.js';
export { openPool, type PoolOptions } from './pool.js';
export { openSessionLock, type SessionLock, type SessionLockOptions } from './session-lock.js';
export { inTransaction } from './transaction.js';
