import { Kafka, logLevel } from 'kafkajs';
import type { Logger } from 'pino';
import { silenceTimeouts } from './silence-timeouts.js';

/** How a process reaches Kafka, and what it calls itself there. */
export interface KafkaAccess {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log: KafkaLog;
}

/** The part of a pino logger that this port writes to. */
export type KafkaLog = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * A client whose own log goes to ours, for debugging alone: what is lost and found again the reader, and whoever writes,
 * say once and in their words. Attempts are few: whoever waits for a broker decides how long, not the library.
 */
export function kafkaClient({ brokers, clientId, log }: KafkaAccess): Kafka {
  silenceTimeouts();
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 4 },
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ level, namespace, log: { message, timestamp: _timestamp, logger: _logger, stack: _stack, ...details } }) => {
        log.debug({ ...details, namespace, severity: level }, `kafka: ${message}`);
      },
  });
}
