/** Types of index.mjs, by hand. */
export interface PlannedApp {
  readonly name: string;
  /** Relative to the checkout. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 once the app can work. */
  readonly readyUrl?: string;
}
/** An app with the role it has in the database, which `inItsRole` gives it once setup has made it. */
export interface AppWithRole extends PlannedApp {
  readonly role: 'cases' | 'relay' | 'indicators';
}
export interface RunningApp {
  readonly pid: number;
  /** Settles with `code N` or the name of a signal. */
  readonly exited: Promise<unknown>;
  readonly stop: () => Promise<unknown>;
}
interface Logging {
  readonly home: string;
  readonly log: (line: string) => void;
}

/** The Kafka that is started here. */
export const KAFKA: { readonly version: string };
/** `servers` = settings of `startServers`; `anyPorts`: any free ones. `identity` is absent where OIDC_ISSUER names somebody else's. */
export function planApps(
  options: Logging & { readonly servers: Readonly<Record<string, string>>; readonly anyPorts?: boolean },
): Promise<{
  readonly env: Readonly<Record<string, string>>;
  readonly addresses: { readonly api: string; readonly issuer: string; readonly indicators: string };
  readonly identity?: PlannedApp;
  readonly apps: readonly AppWithRole[];
}>;
export function inItsRole(app: AppWithRole, home: string): PlannedApp;
/** Resolves when it is ready; throws when it ends before, or is not ready in time. */
export function startApp(app: PlannedApp, options: Logging): Promise<RunningApp>;
