/** What tests and tools may use of the embedded servers. */
export { cacheFolder, homeFolder } from './find/folders.mjs';
export { findTemporalCli } from './find/temporal-cli.mjs';
export { startKafka, startThreeKafkas } from './servers/kafka.mjs';
export { startPostgres } from './servers/postgres.mjs';
export { startTemporal } from './servers/temporal.mjs';
export { startTemporalOnPostgres } from './servers/temporal-on-postgres.mjs';
export { startTimeSkipping, timeSkippingExecutable } from './servers/time-skipping.mjs';
export { startServers } from './start-servers.mjs';
