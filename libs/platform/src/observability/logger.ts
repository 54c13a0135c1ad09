import { type DestinationStream, type Logger, pino } from 'pino';

export interface LoggerOptions {
  readonly name: string;
  readonly level?: string;
  readonly destination?: DestinationStream;
}

/** Members that may hold a person or a secret, wherever they stand in what is logged; never written. */
const REDACTED = [
  'personal',
  'body',
  'applicant',
  'form',
  'authorization',
  'cookie',
  'password',
  'token',
  'databaseUrl',
];

/** Where PostgreSQL's errors quote the row that they are about. */
const QUOTES_OF_ROWS = ['err.detail', 'err.where'];

/** Structured lines on standard output. Log ids and numbers; a person appears by opaque id only. */
export function openLogger({ name, level = 'info', destination }: LoggerOptions): Logger {
  const paths = [...QUOTES_OF_ROWS, ...REDACTED.flatMap((member) => [member, `*.${member}`, `*.*.${member}`])];
  return pino({ name, level, redact: { paths, censor: '[left out]' } }, destination);
}
