/** The apps of a province and what each is told: the one place that knows their ports. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choosePort } from '../process/ports.mjs';

/** Ports asked for first; the next free one is taken instead. 0 = any: nobody but us asks there. */
const WANTED = { api: 3000, identity: 3010, indicators: 3020, relay: 0, worker: 0 };

/**
 * @param {{home: string, servers: Record<string, string>, log: (line: string) => void, anyPorts?: boolean}} options
 *   servers = settings of `startServers`; anyPorts: any free ones, for provinces beside each other
 * @returns {Promise<{env: Record<string, string>, addresses: Record<string, string>, identity: object, apps: readonly object[]}>}
 *   env is what every app and the command line are told; identity and apps are what `startApp` takes, an app with the role it has in the database
 */
export async function planApps({ home, servers, log, anyPorts = false }) {
  const port = {};
  for (const [name, usual] of Object.entries(WANTED)) {
    const wanted = process.env.PORT && name === 'api' ? Number(process.env.PORT) : usual;
    port[name] = await choosePort(anyPorts ? 0 : wanted, name, log);
  }
  const at = (name) => `http://127.0.0.1:${port[name]}`;
  const issuer = process.env.OIDC_ISSUER ?? at('identity');
  const env = {
    ...servers,
    OIDC_ISSUER: issuer,
    LIENTHONG_HOME: home,
    LIENTHONG_CODEC_KEY: keptKey(home, 'codec-key', process.env.LIENTHONG_CODEC_KEY),
    LIENTHONG_OPERATOR_KEY: keptKey(home, 'operator-key', process.env.LIENTHONG_OPERATOR_KEY),
    INDICATOR_URL: at('indicators'),
  };
  const app = (name, own) => ({ name, script: `apps/${name}/dist/main.js`, env: { ...env, ...own } });
  return {
    env,
    addresses: { api: at('api'), issuer, indicators: at('indicators') },
    identity: process.env.OIDC_ISSUER
      ? undefined
      : {
          name: 'identity',
          script: 'infra/local/identity/main.mjs',
          env: { ...env, PORT: String(port.identity) },
          readyUrl: `${issuer}/.well-known/openid-configuration`,
        },
    apps: [
      {
        ...app('event-relay', { HEALTH_PORT: String(port.relay) }),
        role: 'relay',
        readyUrl: `${at('relay')}/health/ready`,
      },
      {
        ...app('case-worker', { HEALTH_PORT: String(port.worker) }),
        role: 'cases',
        readyUrl: `${at('worker')}/health/ready`,
      },
      {
        ...app('indicator-service', { PORT: String(port.indicators), NODE_OPTIONS: smallYoungHeap() }),
        role: 'indicators',
        readyUrl: `${at('indicators')}/health/ready`,
      },
      { ...app('case-api', { PORT: String(port.api) }), role: 'cases', readyUrl: `${at('api')}/health/ready` },
    ],
  };
}

/** A rebuild makes much garbage; kept small while it is young, it costs a hundred MiB less and hardly more time. */
function smallYoungHeap() {
  return [process.env.NODE_OPTIONS, '--max-semi-space-size=4'].filter(Boolean).join(' ');
}

/**
 * The key that was given, else the one kept under that name, made at the first start. The codec key encrypts Temporal's payloads;
 * lost, running flows cannot be read and are rebuilt from the facts. The operator key is the command line's.
 */
function keptKey(home, name, given) {
  if (given) return given;
  const file = join(home, name);
  mkdirSync(home, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/**
 * The app with a database address of its own role; the address of the owner stays with setup and the command line.
 * @param {{role: 'cases' | 'relay' | 'indicators', env: Record<string, string>}} app
 * @param {string} home where setup has left the passwords
 */
export function inItsRole({ role, ...app }, home) {
  const url = new URL(app.env.DATABASE_URL);
  url.username = `lienthong_${role}`;
  url.password = JSON.parse(readFileSync(join(home, 'database-roles.json'), 'utf8'))[role];
  return { ...app, env: { ...app.env, DATABASE_URL: url.href } };
}
