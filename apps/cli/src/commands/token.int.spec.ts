import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { tokenVerifier } from '@lienthong/platform/identity';
import { startIssuer } from '../../../../infra/local/identity/issuer.mjs';
import { run } from '../program.js';

const home = mkdtempSync(join(tmpdir(), 'lienthong-token-'));
const environment = { ...process.env };
let issuer: Awaited<ReturnType<typeof startIssuer>>;
beforeAll(async () => {
  issuer = await startIssuer({ home, port: 0 });
});
afterEach(() => {
  process.env = { ...environment };
});
afterAll(async () => {
  await issuer.stop();
  rmSync(home, { recursive: true });
});

async function token(as: string, oidcIssuer: string | undefined) {
  process.env.LIENTHONG_HOME = home;
  if (oidcIssuer === undefined) delete process.env.OIDC_ISSUER;
  else process.env.OIDC_ISSUER = oidcIssuer;
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const io = { input: new PassThrough(), output, errors, language: 'en', exitCode: 0 } as const;
  const code = await run(['token', '--as', as, '--json'], { ...io });
  return { code, output: String(output.read() ?? ''), errors: String(errors.read() ?? '') };
}

it('hands out a token of a made-up person that the API believes', async () => {
  const { code, output } = await token('quay.thach-ha', issuer.issuer);
  expect(code).toBe(0);
  const verify = tokenVerifier({ issuer: issuer.issuer, audience: 'lienthong' });
  await expect(verify(JSON.parse(output).token)).resolves.toMatchObject({
    sub: 'quay.thach-ha',
    agency: 'trung-tam-xa-thach-ha',
    roles: ['counter'],
  });
});

it('knows nobody of another name', async () => {
  const { code, output, errors } = await token('giam-doc.that', issuer.issuer);
  expect([code, output]).toEqual([1, '']);
  expect(errors).toContain('giam-doc.that');
});

it('refuses an issuer that is not on this machine, without asking it', async () => {
  const { code, errors } = await token('quay.thach-ha', 'https://sso.example.gov.vn');
  expect(code).toBe(1);
  expect(errors).toContain('not on this machine');
});

it('refuses a real issuer that happens to run on this machine', async () => {
  const real = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ grant_types_supported: ['authorization_code'], token_endpoint: 'http://x' }));
  });
  await new Promise<void>((ready) => real.listen(0, '127.0.0.1', ready));
  const { code, errors } = await token('quay.thach-ha', `http://127.0.0.1:${(real.address() as AddressInfo).port}`);
  real.close();
  expect(code).toBe(1);
  expect(errors).toContain('not the local issuer');
});

it('says what to do when nothing runs', async () => {
  const { code, errors } = await token('quay.thach-ha', undefined);
  expect(code).toBe(1);
  expect(errors).toContain('npm start');
});
