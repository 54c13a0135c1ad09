import { z } from 'zod';
import { LOOPBACK } from './loopback.js';

const isKey = (key: string) => Buffer.from(key, 'base64').length === 32;

const text = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);
const address = z.string().regex(/^[^\s,:]+:\d{1,5}$/, 'host:port');

/** Every setting that an app may read, by the name of its environment variable. docs/operations explains them. */
export const knownSettings = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'postgresql://user:password@host:port/database' }),
  TEMPORAL_ADDRESS: address,
  TEMPORAL_NAMESPACE: text.default('default'),
  KAFKA_BROKERS: text.transform((list) => list.split(',').map((one) => one.trim())).pipe(z.array(address).min(1)),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'https://…' }),
  /** On which of this machine's addresses an app listens; in a container all of them, 0.0.0.0. */
  HOST: text.default(LOOPBACK),
  PORT: port.default(3000),
  HEALTH_PORT: port.default(0),
  INDICATOR_URL: z.url({ protocol: /^https?$/, error: 'http://…' }).optional(),
  /** Where browsers reach us; the port on this machine unless said. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'https://…' }).optional(),
  /** Seals the cookies of browsers; the same on each replica. */
  LIENTHONG_SESSION_KEY: z.base64().refine(isKey, '32 bytes in base64').optional(),
  /** What an operator's command shows to an app before it does something costly; without it nobody is let in. */
  LIENTHONG_OPERATOR_KEY: z.base64().refine(isKey, '32 bytes in base64').optional(),
  LIENTHONG_HOME: text.default('.lienthong'),
  LIENTHONG_CODEC_KEY: z.base64().refine(isKey, '32 bytes in base64'),
  /** Keys of before a rotation, which only read; separated by commas. */
  LIENTHONG_CODEC_OLD_KEYS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((key) => key.trim() || []))
    .pipe(z.array(z.base64().refine(isKey, '32 bytes in base64 each'))),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
} as const;

export type SettingName = keyof typeof knownSettings;
export type Settings<Name extends SettingName> = { readonly [Key in Name]: z.output<(typeof knownSettings)[Key]> };

/** Settings that are missing or wrong, all of them at once. The values are not repeated: one may be a secret. */
export class InvalidSettings extends Error {
  constructor(readonly faults: readonly { readonly name: string; readonly rule: string }[]) {
    super(`Settings: ${faults.map(({ name, rule }) => `${name}: ${rule}`).join('; ')}`);
    this.name = 'InvalidSettings';
  }
}

/**
 * Reads the named settings from the environment.
 * @throws {InvalidSettings} with every setting that is missing or wrong
 */
export function readSettings<const Name extends SettingName>(
  names: readonly Name[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Settings<Name> {
  const shape = Object.fromEntries(names.map((name) => [name, knownSettings[name]]));
  const given = Object.fromEntries(names.map((name) => [name, env[name] || undefined]));
  const read = z.object(shape).safeParse(given);
  if (read.success) return read.data as Settings<Name>;
  throw new InvalidSettings(
    read.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return { name, rule: given[name] === undefined ? 'missing' : message };
    }),
  );
}
