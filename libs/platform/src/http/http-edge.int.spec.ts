import 'reflect-metadata';
import { Writable } from 'node:stream';
import { DomainError } from '@lienthong/kernel';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import request from 'supertest';
import { z } from 'zod';
import { httpApplication } from './serve.js';

const Thing = z.strictObject({ name: z.string().min(2), parts: z.array(z.strictObject({ size: z.int() })) });
const Paging = z.strictObject({ limit: z.coerce.number().int().max(10).default(5) });

class ThingTaken extends DomainError {
  readonly code = 'thing.taken';
}
class ThingUntold extends DomainError {
  readonly code = 'thing.untold';
}

@Controller('things')
class ThingsController {
  @Get()
  list(@Query({ schema: Paging }) query: z.infer<typeof Paging>) {
    return query;
  }

  @Post()
  make(@Body({ schema: Thing }) thing: z.infer<typeof Thing>) {
    if (thing.name === 'taken') throw new ThingTaken('taken', { thing: 7 });
    if (thing.name === 'untold') throw new ThingUntold('no text has been written for it');
    return thing;
  }
}

@Module({ controllers: [ThingsController] })
class Things {}

const problems = {
  'thing.taken': {
    status: 409,
    title: { vi: 'Đã có thứ {thing}', en: 'Thing {thing} is taken' },
    field: { in: 'body', pointer: '/name' },
  },
} as const;

let app: NestExpressApplication;
let lines: string;
beforeAll(async () => {
  const log = pino(
    new Writable({
      write(chunk, _encoding, done) {
        lines += String(chunk);
        done();
      },
    }),
  );
  app = await httpApplication(Things, { problems, log });
  await app.init();
});
beforeEach(() => {
  lines = '';
});
afterAll(() => app.close());

const post = (body: string | object) => request(app.getHttpServer()).post('/things').send(body);

it('answers a refusal with a stable type, the field it is about, and the caller’s language', async () => {
  const thing = { name: 'taken', parts: [] };
  const vi = await post(thing)
    .expect(409)
    .expect('Content-Type', /application\/problem\+json/);
  expect(vi.body).toMatchObject({
    type: 'urn:lienthong:problem:thing.taken',
    title: 'Đã có thứ 7',
    status: 409,
    code: 'thing.taken',
    errors: [{ in: 'body', pointer: '/name', rule: 'thing.taken' }],
    details: { thing: 7 },
  });
  const en = await post(thing).set('Accept-Language', 'en-GB,en;q=0.9').expect('Content-Language', 'en');
  expect(en.body.title).toBe('Thing 7 is taken');
  expect(en.body.type).toBe(vi.body.type);
});

it('names every field that breaks the contract, and the rule, in both languages', async () => {
  const bad = { name: 'x', parts: [{ size: 'big' }], extra: 1 };
  const vi = await post(bad).expect(400);
  expect(vi.body).toMatchObject({ code: 'request.invalid' });
  expect(vi.body.errors.map(({ pointer, rule }: { pointer: string; rule: string }) => [pointer, rule])).toEqual([
    ['/name', 'too-small'],
    ['/parts/0/size', 'invalid-type'],
    ['/extra', 'unrecognized-keys'],
  ]);
  const en = await post(bad).set('Accept-Language', 'en').expect(400);
  expect(en.body.errors[1].detail).toMatch(/^Invalid input: expected number/);
  expect(vi.body.errors[1].detail).not.toBe(en.body.errors[1].detail);
});

it.each(['a\u0000b', 'a\ud800b'])('refuses a text that no database keeps: %j', async (name) => {
  const { body } = await post({ name, parts: [] }).expect(400);
  expect(body.errors).toMatchObject([{ in: 'body', pointer: '/name', rule: 'unstorable-text' }]);
});

it('refuses a body that nests without end, before anybody follows it', async () => {
  const deep = `{"name": "deep", "parts": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const { body } = await post(deep).set('Content-Type', 'application/json').expect(400);
  expect(body.errors).toMatchObject([{ in: 'body', pointer: '', rule: 'too-deep' }]);
});

it('names a query parameter', async () => {
  const { body } = await request(app.getHttpServer()).get('/things?limit=11&colour=red').expect(400);
  expect(body.errors.map(({ in: place, pointer }: { in: string; pointer: string }) => [place, pointer])).toEqual([
    ['query', '/limit'],
    ['query', '/colour'],
  ]);
  await request(app.getHttpServer()).get('/things').expect(200, { limit: 5 });
});

it('refuses a body above one mebibyte unread', async () => {
  const { body } = await post({ name: 'x'.repeat(1024 * 1024), parts: [] }).expect(413);
  expect(body).toMatchObject({ code: 'request.too-large', details: { limit: 1048576 } });
});

it('refuses what is not JSON', async () => {
  const { body } = await post('{"name": "half').set('Content-Type', 'application/json').expect(400);
  expect(body.code).toBe('request.malformed');
});

it('answers an unknown address with a problem, too', async () => {
  const { body } = await request(app.getHttpServer()).get('/nothing').expect(404);
  expect(body.code).toBe('route.unknown');
});

it('hides an unforeseen failure behind its request id, under which the log tells it', async () => {
  const { body, headers } = await post({ name: 'untold', parts: [] }).expect(500);
  const id = headers['x-request-id'] ?? '';
  expect(body).toMatchObject({ code: 'server.error', instance: `urn:lienthong:request:${id}` });
  expect(JSON.stringify(body)).not.toContain('no text');
  expect(lines).toContain(id);
});

it('keeps the caller’s request id when it is a plain token, and no other', async () => {
  const get = () => request(app.getHttpServer()).get('/things');
  expect((await get().set('X-Request-Id', 'from-the-counter')).headers['x-request-id']).toBe('from-the-counter');
  expect((await get().set('X-Request-Id', 'a b {}')).headers['x-request-id']).not.toBe('a b {}');
});

it('logs neither bodies nor queries', async () => {
  await post({ name: 'Nguyễn Văn Mẫu', parts: [] });
  await request(app.getHttpServer()).get('/things?person=079200000001');
  expect(lines).toContain('/things');
  expect(lines).not.toMatch(/Nguyễn|079200000001/);
});
