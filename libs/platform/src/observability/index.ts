export { stopGracefully } from './graceful-stop.js';
export { type HealthServer, type HealthServerOptions, serveHealth } from './health-server.js';
export { type LoggerOptions, openLogger } from './logger.js';
export { openMetrics } from './metrics.js';
