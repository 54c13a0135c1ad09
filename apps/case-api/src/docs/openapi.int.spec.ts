import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoints } from '@lienthong/contracts/http';
import { Validator } from '@seriousme/openapi-schema-validator';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';

const figures = { watermark: '2025-11-19T02:00:00Z', unit: 'case', rows: [] };
const asked: string[] = [];
const indicators = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(figures));
});
let world: ApiWorld;
let nobody: ApiClient;
beforeAll(async () => {
  await new Promise<void>((ready) => indicators.listen(0, '127.0.0.1', ready));
  const { port } = indicators.address() as AddressInfo;
  world = await startApiWorld(undefined, new URL(`http://127.0.0.1:${port}`));
  nobody = new ApiClient(world, undefined);
});
afterAll(async () => {
  await world.stop();
  indicators.close();
});

it('the document is open to anyone, valid, and tells every address', async () => {
  const { status, body } = await nobody.get<{ paths: Record<string, object> }>('/api/openapi.json');
  expect(status).toBe(200);
  expect((await new Validator().validate(structuredClone(body))).errors ?? []).toEqual([]);
  const told = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((one) => `${one} ${path}`),
  );
  expect(told.sort()).toEqual(endpoints.map(({ method, path }) => `${method} /api/v1${path}`).sort());
});

it('the reference is a page', async () => {
  const { status, body } = await nobody.get<{ text: string }>('/api/docs');
  expect(status).toBe(200);
  expect(body.text).toContain('swagger-ui');
});

it('says that it is alive and ready, and how it fares', async () => {
  expect((await nobody.get('/health/live')).body).toEqual({ status: 'ok' });
  expect((await nobody.get('/health/ready')).body).toEqual({ status: 'ok' });
  const { body } = await nobody.get<{ text: string }>('/metrics');
  expect(body.text).toContain('lienthong_http_request_seconds_bucket');
  expect(body.text).toContain('process_cpu_seconds_total');
});

it('hands on the figures of the indicator service', async () => {
  const counter = new ApiClient(world, 'quay.thach-ha');
  const { status, body } = await counter.get('/api/v1/indicators?from=2025-11-01&to=2025-11-30&by=agency');
  expect([status, body]).toEqual([200, figures]);
  expect(asked).toEqual(['/api/v1/indicators?from=2025-11-01&to=2025-11-30&by=agency']);
  const odd = await counter.get('/api/v1/indicators?from=2025-11-31&to=2025-11-30');
  expect([odd.status, odd.body.code]).toEqual([400, 'request.invalid']);
});
