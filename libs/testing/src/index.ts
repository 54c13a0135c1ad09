export { type ServerVariable, serverAddress } from './server-address.js';
export { type SetClock, setClock } from './set-clock.js';
export { type SkippingTemporal, skippingTemporal } from './skipping-temporal.js';
export { temporalNamespace } from './temporal-namespace.js';
export { emptyDatabase, type TestDatabase, testDatabase } from './test-database.js';
export { testRolePasswords } from './test-role-passwords.js';
