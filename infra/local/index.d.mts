/** Types of index.mjs, by hand: infra/local is plain JavaScript, for it runs before anything is installed. */
type Log = (line: string) => void;
/** `port` 0 picks any free port; unset, the usual one or the next free one above it. */
export interface Start {
  readonly home: string;
  readonly port?: number;
  readonly log: Log;
}

export interface RunningServer {
  readonly port: number;
  /** Absent when somebody else runs it (an address in the environment). */
  readonly pid?: number;
  /** True when it ran already: `stop` then leaves it running. */
  readonly reused: boolean;
  /** Settles when the process ends, for whatever reason. */
  readonly exited: Promise<unknown>;
  readonly stop: () => Promise<string>;
}
export interface RunningPostgres extends RunningServer {
  /** DATABASE_URL of the database `lienthong`, as its superuser. */
  readonly url: string;
}
export interface RunningKafka extends RunningServer {
  readonly address: string;
}
export interface RunningTemporal extends RunningServer {
  readonly address: string;
  readonly namespace: string;
  readonly uiUrl?: string;
}
export interface ThreeKafkas {
  readonly addresses: readonly string[];
  readonly brokers: readonly RunningKafka[];
  /** Starts one that was stopped or killed, where it was; index 0, 1 or 2. */
  readonly restart: (index: number) => Promise<RunningKafka>;
  readonly stop: () => Promise<unknown>;
}

/** `durable: false` gives up fsync and synchronous_commit: only where nothing is claimed to survive a power cut. */
export function startPostgres(options: Start & { readonly durable?: boolean }): Promise<RunningPostgres>;
export function startKafka(options: Start): Promise<RunningKafka>;
export function startThreeKafkas(options: Start): Promise<ThreeKafkas>;
export function startTemporal(options: Start & { readonly uiPort?: number }): Promise<RunningTemporal>;
/** `startAt` (milliseconds since 1970): its clock starts there and moves only when a client asks. */
export function startTimeSkipping(options: Start & { readonly startAt?: number }): Promise<RunningTemporal>;
export function startTemporalOnPostgres(
  options: Start,
): Promise<RunningTemporal & { readonly postgres: RunningPostgres }>;

/** Path of a script for `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`. */
export function timeSkippingExecutable(options: { readonly home: string; readonly log: Log }): Promise<string>;
/** Path of the `temporal` command: PATH, cache, built with Go, or downloaded. */
export function findTemporalCli(log: Log): Promise<string>;

export interface ServersByName {
  readonly postgres: RunningPostgres;
  readonly kafka: RunningKafka;
  readonly temporal: RunningTemporal;
  readonly 'kafka-three': ThreeKafkas;
  readonly 'time-skipping': RunningTemporal;
  readonly 'temporal-on-postgres': RunningTemporal & { readonly postgres: RunningPostgres };
}
/**
 * Starts servers side by side; when one fails the others are stopped and it throws.
 * `ephemeral`: a home of its own, free ports, no look at the environment, nothing left after `stop`.
 */
export function startServers<const Name extends keyof ServersByName>(options: {
  readonly which: readonly Name[];
  readonly home?: string;
  readonly ephemeral?: boolean;
  readonly durable?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly log?: Log;
}): Promise<{
  readonly home: string;
  readonly servers: Pick<ServersByName, Name>;
  /** DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, KAFKA_BROKERS of what was started. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}>;

/** Data of the embedded servers: LIENTHONG_HOME, else `.lienthong` in the checkout. */
export function homeFolder(env?: Readonly<Record<string, string | undefined>>): string;
/** Built and fetched programs: LIENTHONG_CACHE, else the user's cache folder. */
export function cacheFolder(env?: Readonly<Record<string, string | undefined>>): string;
