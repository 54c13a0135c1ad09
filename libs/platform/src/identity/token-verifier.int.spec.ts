import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { InvalidToken, IssuerUnavailable, tokenVerifier } from './token-verifier.js';

const AUDIENCE = 'lienthong';
let server: Server;
let issuer: string;
let published: object[];
const makeKey = async (kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } };
};
type Key = Awaited<ReturnType<typeof makeKey>>;
let key: Key;
const token = (claims: JWTPayload = {}, by: Key = key) =>
  new SignJWT({ sub: 'officer-1', iss: issuer, aud: AUDIENCE, exp: seconds(60), ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: by.kid })
    .sign(by.privateKey);
const seconds = (ahead: number) => Math.floor(Date.now() / 1000) + ahead;
const verifier = () => tokenVerifier({ issuer, audience: AUDIENCE, keyCooldownMs: 0 });

beforeAll(async () => {
  key = await makeKey('first');
  server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    const document = request.url?.endsWith('/jwks') ? { keys: published } : { issuer, jwks_uri: `${issuer}/jwks` };
    response.end(JSON.stringify(document));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  published = [key.jwk];
});
afterAll(() => {
  server.close();
});

it('gives the claims of a good token', async () => {
  expect(await verifier()(await token({ agency: 'cong-an-tinh' }))).toMatchObject({
    sub: 'officer-1',
    agency: 'cong-an-tinh',
  });
});

it.each([
  ['expired', { exp: seconds(-120) }],
  ['of another issuer', { iss: 'https://elsewhere.example' }],
  ['for somebody else', { aud: 'another-service' }],
  ['without an end', { exp: undefined }],
  ['of nobody', { sub: undefined }],
])('refuses a token %s', async (_name, claims) => {
  await expect(verifier()(await token(claims))).rejects.toBeInstanceOf(InvalidToken);
});

it('forgives a clock that is a few seconds off', async () => {
  await expect(verifier()(await token({ exp: seconds(-10) }))).resolves.toBeDefined();
});

it('refuses a forged signature, an unsigned token and rubbish', async () => {
  const forger = { ...(await makeKey('first')), kid: 'first' };
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ sub: 'x', iss: issuer, aud: AUDIENCE }))}.`;
  for (const bad of [await token({}, forger), unsigned, 'rubbish'])
    await expect(verifier()(bad)).rejects.toBeInstanceOf(InvalidToken);
});

it('learns a rotated key without a restart, and forgets the old one when it is withdrawn', async () => {
  const verify = verifier();
  const old = await token();
  await verify(old);
  const next = await makeKey('second');
  published = [next.jwk];
  await expect(verify(await token({}, next))).resolves.toMatchObject({ sub: 'officer-1' });
  await expect(verify(old)).rejects.toBeInstanceOf(InvalidToken);
});

it('says that the issuer is away, and asks again once it is back', async () => {
  let away = true;
  const get: typeof fetch = (...args) => (away ? Promise.reject(new TypeError('fetch failed')) : fetch(...args));
  const verify = tokenVerifier({ issuer, audience: AUDIENCE, fetch: get });
  const good = await token();
  await expect(verify(good)).rejects.toBeInstanceOf(IssuerUnavailable);
  away = false;
  await expect(verify(good)).resolves.toMatchObject({ sub: 'officer-1' });
});
