import 'reflect-metadata';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';
import { Browser } from '../testing/browser.js';

let world: ApiWorld;
beforeAll(async () => {
  world = await startApiWorld();
});
afterAll(() => world.stop());

async function signedIn(as: string, origin = world.address): Promise<Browser> {
  const browser = new Browser(origin);
  const page = await browser.follow('/sign-in');
  const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
  await browser.follow(new URL(action, page.address).href, new URLSearchParams({ as }));
  return browser;
}

it('before sign-in, the printed address offers it and shows nothing else', async () => {
  const { status, text } = await new Browser(world.address).follow('/');
  expect(status).toBe(200);
  expect(text).toContain('href="/sign-in"');
  expect(text).not.toContain('<table');
});

it('by authorization code and PKCE, to a list of one’s own cases', async () => {
  const { body } = await new ApiClient(world, 'quay.thach-ha').open();
  const browser = await signedIn('quay.thach-ha');
  const { text, headers } = await browser.follow('/');
  expect(text).toContain('Nguyễn Thị Mẫu Quầy');
  expect(text).toContain(body.caseCode);
  expect(text).toContain('Trung tâm Phục vụ hành chính công xã Thạch Hà');
  expect(text).toContain('Liên thông đăng ký hộ kinh doanh');
  expect(text).toContain('<html lang="vi">');
  expect(headers.get('cache-control')).toBe('no-store');
  const other = await (await signedIn('quay.thanh-sen')).follow('/');
  expect(other.text).not.toContain(body.caseCode);
});

it('works under either name of this machine', async () => {
  const browser = await signedIn('quay.thach-ha', world.address.replace('127.0.0.1', 'localhost'));
  expect((await browser.follow('/')).text).toContain('Nguyễn Thị Mẫu Quầy');
});

it('asks the issuer with a challenge, and never for a token in the address', async () => {
  const browser = new Browser(world.address);
  await browser.follow('/sign-in');
  const asked = browser.visited.find((address) => address.includes('code_challenge='));
  expect(asked).toMatch(/code_challenge_method=S256/);
  expect(browser.visited.join()).not.toMatch(/access_token|id_token|response_type=token/);
});

it('the page is said in English, too, and pages and filters without a script', async () => {
  const browser = await signedIn('quay.thach-ha');
  const { text } = await browser.follow('/?lang=en&state=all&sort=submitted');
  expect(text).toContain('<html lang="en">');
  expect(text).toContain('Appointed');
  expect(text).not.toContain('<script');
  expect((await browser.follow('/?state=odd')).status).toBe(400);
});

it('the language that was chosen once stays: at the issuer, after sign-in, behind links that say nothing of it', async () => {
  const browser = new Browser(world.address);
  expect((await browser.follow('/?lang=en')).text).toContain('<html lang="en">');
  const issuer = await browser.follow('/sign-in');
  for (const part of ['<html lang="en">', 'Who are you?', '>Sign in</button>']) expect(issuer.text).toContain(part);
  const other = await browser.follow(`${issuer.address}?lang=vi`);
  for (const part of ['<html lang="vi">', 'Bạn là ai?', 'một cửa']) expect(other.text).toContain(part);
  const home = await browser.follow(issuer.address, new URLSearchParams({ as: 'quay.thach-ha' }));
  expect(home.text).toContain('<h1>Cases</h1>');
  expect((await browser.follow('/?lang=vi')).text).toContain('<h1>Hồ sơ</h1>');
  expect((await browser.follow('/')).text).toContain('<h1>Hồ sơ</h1>');
});

it('results that wait are a state of the list, and both languages ask for the same', async () => {
  const browser = await signedIn('quay.thach-ha');
  for (const [address, word] of [
    ['/?lang=en&state=uncollected&sort=ended', 'Result not collected'],
    ['/?lang=vi&uncollected=true&sort=ended', 'Có kết quả chờ nhận'],
  ] as const) {
    const { text } = await browser.follow(address);
    expect(text).toContain(`<option value="uncollected" selected>${word}</option>`);
    expect(text.match(/ selected>/g)).toHaveLength(2);
    expect(text).not.toContain('type="checkbox"');
    const [, other = ''] = /<a href="([^"]+)" lang="(?:vi|en)"/.exec(text) ?? [];
    expect(other).toMatch(/state=uncollected&#38;.*lang=/);
    expect(other).toContain('sort=ended');
  }
});

it('keeps the session in a cookie that no script can read, and no token in sight', async () => {
  const browser = await signedIn('quay.thach-ha');
  const session = browser.setCookies.find((cookie) => cookie.startsWith('lienthong-session='));
  expect(session).toMatch(/HttpOnly/i);
  expect(session).toMatch(/SameSite=Lax/i);
  const { text } = await browser.follow('/');
  expect(text).not.toContain('eyJ');
});

it('the cookie reads the API and changes nothing there', async () => {
  const browser = await signedIn('quay.thach-ha');
  expect((await browser.follow('/api/v1/procedures')).status).toBe(200);
  const posted = await browser.follow('/api/v1/cases/search', JSON.stringify({ identifier: '1' }));
  expect(posted.status).toBe(401);
});

it('a sign-in that another browser began is not finished here', async () => {
  const { status, text } = await new Browser(world.address).follow('/sign-in/done?code=stolen&state=stolen');
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ code: 'identity.sign-in-lost' });
});

it('sign-out forgets the session', async () => {
  const browser = await signedIn('quay.thach-ha');
  const { text } = await browser.follow('/sign-out', new URLSearchParams());
  expect(text).toContain('href="/sign-in"');
});

it('text of a case is escaped', async () => {
  const browser = await signedIn('quay.thach-ha');
  const { text } = await browser.follow(`/?procedure=${encodeURIComponent('a')}&code=${encodeURIComponent('IMP-x-1')}`);
  expect(text).toContain('value="IMP-x-1"');
  const odd = await browser.follow(`/?code=${encodeURIComponent('"><script>')}`);
  expect(odd.text).not.toContain('<script>');
});
