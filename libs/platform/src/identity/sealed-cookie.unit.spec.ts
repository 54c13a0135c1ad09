import { randomBytes } from 'node:crypto';
import { cookieValue, sealedCookies } from './sealed-cookie.js';

const soon = () => Math.floor(Date.now() / 1000) + 60;
const key = randomBytes(32);
const cookies = sealedCookies(key);

it('opens what it sealed, on every replica that has the key', async () => {
  const sealed = await cookies.seal({ sub: 'officer-1' }, 'session', soon());
  expect(await sealedCookies(key).open(sealed, 'session')).toMatchObject({ sub: 'officer-1' });
});

it('does not show what is inside', async () => {
  const sealed = await cookies.seal({ sub: 'officer-1' }, 'session', soon());
  const readable = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString());
  expect(readable.join()).not.toContain('officer-1');
});

it.each([
  ['sealed for another purpose', async () => cookies.seal({ sub: 'a' }, 'sign-in', soon())],
  ['expired', async () => cookies.seal({ sub: 'a' }, 'session', soon() - 3600)],
  ['sealed with another key', async () => sealedCookies(randomBytes(32)).seal({ sub: 'a' }, 'session', soon())],
  ['changed', async () => `${(await cookies.seal({ sub: 'a' }, 'session', soon())).slice(0, -3)}AAA`],
  ['nonsense', async () => 'nonsense'],
])('opens nothing that was %s', async (_name, make) => {
  expect(await cookies.open(await make(), 'session')).toBeUndefined();
});

it('finds one cookie among others', () => {
  expect(cookieValue('a=1; lienthong=x=y; b=2', 'lienthong')).toBe('x=y');
  expect(cookieValue(undefined, 'lienthong')).toBeUndefined();
});
