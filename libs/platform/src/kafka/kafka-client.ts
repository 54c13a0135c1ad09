import { Kafka, logLevel } from 'kafkajs';
import type { Logger } from 'pino';

/** How a process reaches Kafka, and what it calls itself there. */
export interface KafkaAccess {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log: KafkaLog;
}

/** The part of a pino logger that this port writes to. */
export type KafkaLog = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** What kafkajs says of a state that we chose on purpose, or that we handle and say in our own words. */
const KNOWN =
  /Limiting retries for the idempotent producer|The group is rebalancing|Response Heartbeat|Response JoinGroup/;

/** A client whose log goes to ours. Attempts are few: whoever waits for a broker decides how long, not the library. */
export function kafkaClient({ brokers, clientId, log }: KafkaAccess): Kafka {
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
        const severity = KNOWN.test(message) ? 'debug' : level === logLevel.ERROR ? 'warn' : 'info';
        log[severity]({ ...details, namespace }, `kafka: ${message}`);
      },
  });
}
