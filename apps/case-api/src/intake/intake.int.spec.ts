import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApiClient, karaoke } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';

let world: ApiWorld;
let counter: ApiClient;
beforeAll(async () => {
  world = await startApiWorld();
  counter = new ApiClient(world, 'quay.thach-ha');
});
afterAll(() => world.stop());

const countCases = async (): Promise<number> => (await world.store.listCases({}, { limit: 200 })).items.length;
const numberOf = (code: string): number => Number(code.split('-').at(-1));

it('registers and accepts a complete case at the counter, and says its appointed date', async () => {
  const { status, headers, body } = await counter.open();
  expect(status).toBe(201);
  expect(body.caseCode).toMatch(/^000\.00\.00\.H27-251119-\d{4,}$/);
  expect(body.facts.map(({ type }) => type)).toEqual(['case.registered', 'case.accepted', 'appointment.set']);
  // received on 19/11/2025 09:00; 16 working days, 5 December being an ordinary Friday
  expect(body).toMatchObject({ status: 'accepted', nationalStatus: 2, dueAt: '2025-12-11T10:30:00Z' });
  expect(headers.get('location')).toBe(`/api/v1/cases/${body.caseCode}`);
  expect(headers.get('etag')).toBe(`"${body.version}"`);
});

it('only registers what comes on line: the counter looks at it first', async () => {
  const { status, body } = await counter.open({ channel: 'online' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ status: 'registered', nationalStatus: 1 });
});

it('keeps the person out of the facts', async () => {
  const { body } = await counter.open();
  expect(JSON.stringify(body)).not.toMatch(/Nguyễn Văn Mẫu|000000000001|0900000000/);
});

describe('refuses, and keeps nothing of', () => {
  const { papers } = karaoke;
  it.each([
    [
      'a missing paper, naming it',
      { papers: papers.slice(1) },
      422,
      'case.paper-missing',
      '/papers',
      'to-khai-dien-tu',
    ],
    [
      'a paper that nobody asks for',
      { papers: [...papers, { paper: 'so-ho-khau', form: 'copy' }] },
      422,
      'case.paper-unknown',
      '/papers',
      'so-ho-khau',
    ],
    ['an unknown procedure', { procedure: 'khong-co' }, 404, 'procedure.unknown', '/procedure', 'khong-co'],
    ['a channel that is not offered', { channel: 'post' }, 422, 'case.channel-not-offered', '/channel', 'post'],
    [
      'a missing routing value',
      { routing: {} },
      422,
      'case.routing-invalid',
      '/routing/xa-kinh-doanh',
      'xa-kinh-doanh',
    ],
    [
      'a commune that is none',
      { routing: { 'xa-kinh-doanh': 'xa-khong-co' } },
      422,
      'case.agency-unresolved',
      '/routing',
      '',
    ],
    ['an unknown field', { priority: 'high' }, 400, 'request.invalid', '/priority', ''],
    [
      'an applicant without a name',
      { applicant: { kind: 'person', identifier: '1' } },
      400,
      'request.invalid',
      '/applicant/name',
      '',
    ],
    ['a time that is none', { submittedAt: 'yesterday' }, 400, 'request.invalid', '/submittedAt', ''],
  ])('%s', async (_what, change, status, code, pointer, named) => {
    const before = await countCases();
    const last = numberOf((await counter.open()).body.caseCode);
    const vi = await counter.open(change);
    const en = await counter.with({ 'Accept-Language': 'en' }).open(change);
    expect([vi.status, en.status]).toEqual([status, status]);
    expect(vi.body).toMatchObject({ code, type: `urn:lienthong:problem:${code}`, errors: [{ in: 'body', pointer }] });
    expect(JSON.stringify(vi.body)).toContain(named);
    expect(en.body).toMatchObject({ code });
    expect(vi.body).not.toHaveProperty('title', (en.body as unknown as { title: string }).title);
    const next = numberOf((await counter.open()).body.caseCode);
    expect(next).toBe(last + 1); // no code was used up
    expect(await countCases()).toBe(before + 2);
  });

  it('a body above one mebibyte', async () => {
    const before = await countCases();
    const { status, body } = await counter.open({ form: { text: 'x'.repeat(1024 * 1024) } });
    expect([status, body]).toEqual([413, expect.objectContaining({ code: 'request.too-large' })]);
    expect(await countCases()).toBe(before);
  });

  it('a body that is cut off', async () => {
    const half = JSON.stringify(karaoke).slice(0, -20);
    const { status, body } = await counter.post('/api/v1/cases', half, { 'Idempotency-Key': randomUUID() });
    expect([status, body]).toEqual([400, expect.objectContaining({ code: 'request.malformed' })]);
  });
});

describe('a repeat', () => {
  it('with the same key and body gives the same case, and says so', async () => {
    const head = { 'Idempotency-Key': randomUUID() };
    const first = await counter.open({}, head);
    const again = await counter.open({}, head);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
  });

  it('sent twenty times at once makes one case', async () => {
    const head = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => counter.open({}, head)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.caseCode)).size).toBe(1);
  });

  it.each([
    ['other papers', { papers: [...karaoke.papers].reverse() }],
    ['another person', { applicant: { ...karaoke.applicant, name: 'Trần Thị Mẫu' } }],
  ])('with the same key and %s is refused', async (_what, change) => {
    const head = { 'Idempotency-Key': randomUUID() };
    await counter.open({}, head);
    const { status, body } = await counter.open(change, head);
    expect([status, body]).toEqual([422, expect.objectContaining({ code: 'command.id-reused' })]);
  });

  it('needs a key, and one that is a plain token', async () => {
    const without = await counter.post('/api/v1/cases', karaoke);
    expect([without.status, without.body]).toEqual([400, expect.objectContaining({ code: 'idempotency-key.missing' })]);
    const odd = await counter.open({}, { 'Idempotency-Key': 'a b' });
    expect([odd.status, odd.body]).toEqual([400, expect.objectContaining({ code: 'idempotency-key.invalid' })]);
  });

  it('with the key of another officer is a case of its own', async () => {
    const head = { 'Idempotency-Key': randomUUID() };
    const other = await new ApiClient(world, 'quay.tinh').open({}, head);
    expect((await counter.open({}, head)).body.caseCode).not.toBe(other.body.caseCode);
  });
});
