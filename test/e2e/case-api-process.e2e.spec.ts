import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestDatabase, testDatabase } from '@lienthong/testing';
import { startIssuer } from '../../infra/local/identity/issuer.mjs';

const root = new URL('../../', import.meta.url).pathname;
const main = join(root, 'apps/case-api/dist/main.js');
const home = mkdtempSync(join(tmpdir(), 'lienthong-e2e-'));
let database: TestDatabase;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
beforeAll(async () => {
  database = await testDatabase();
  issuer = await startIssuer({ home, port: 0 });
});
afterAll(async () => {
  await issuer.stop();
  await database.drop();
  rmSync(home, { recursive: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly lines: string[];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The service as it is deployed: a process, told by its environment. */
async function start(): Promise<Started> {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    OIDC_ISSUER: issuer.issuer,
    PORT: String(port),
    LIENTHONG_HOME: home,
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  await new Promise<void>((ready, fail) => {
    output.on('line', (line) => {
      lines.push(line);
      if (line.includes('"listening"')) ready();
    });
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${lines.join('\n')}`)));
  });
  child.removeAllListeners('exit');
  return { child, address: `http://127.0.0.1:${port}`, lines };
}

async function staffToken(as: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'urn:lienthong:grant:local-staff', client_id: 'lienthong-cli', as });
  const answer = await fetch(`${issuer.issuer}/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

it('is compiled', () => expect(existsSync(main)).toBe(true));

it('is ready with a database and an issuer alone, and leaves at once when asked, live streams or not', async () => {
  const { child, address } = await start();
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  const stream = await fetch(`${address}/api/v1/cases/stream`, {
    headers: { Authorization: `Bearer ${await staffToken('thanh-tra.tinh')}` },
  });
  expect(stream.status).toBe(200);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
  await stream.body?.cancel().catch(() => undefined);
});

it('names every setting that is missing, at once, and starts nothing', async () => {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, LIENTHONG_HOME: home, PORT: 'many' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece) => {
    said += String(piece);
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).not.toBe(0);
  for (const name of ['DATABASE_URL', 'OIDC_ISSUER', 'PORT']) expect(said).toContain(name);
});
