import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';

const asked: string[] = [];
const disposition = 'attachment; filename="bao-cao.csv"';
const service = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers['accept-language']}`);
  if (request.url?.includes('format=csv'))
    response.setHeader('Content-Type', 'text/csv; charset=utf-8').setHeader('Content-Disposition', disposition);
  else response.setHeader('Content-Type', 'application/json');
  response.end(request.url?.includes('format=csv') ? 'a,b\r\n' : '{"rows":[]}');
});
let world: ApiWorld;
beforeAll(async () => {
  await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready));
  const { port } = service.address() as AddressInfo;
  world = await startApiWorld(undefined, new URL(`http://127.0.0.1:${port}`));
});
afterAll(async () => {
  await world.stop();
  service.close();
});

it('hands on a report as the file that it is, in the reader’s language', async () => {
  const counter = new ApiClient(world, 'quay.thach-ha', { 'Accept-Language': 'en' });
  const path = '/api/v1/indicators/report?from=2025-11-01&to=2025-11-30&by=field&format=csv';
  const { status, headers, body } = await counter.get<{ text: string }>(path);
  expect([status, body.text]).toEqual([200, 'a,b\r\n']);
  expect(headers.get('content-disposition')).toBe(disposition);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(asked.at(-1)).toBe(`${path} en`);
});

it('shows what is late to staff alone, and asks for several values of a filter as they were asked', async () => {
  const path = '/api/v1/indicators/late?from=2025-11-01&to=2025-11-30';
  expect((await new ApiClient(world, undefined).get(path)).status).toBe(401);
  const answer = await new ApiClient(world, 'quay.thach-ha').get(`${path}&agency=a&agency=b`);
  expect(answer.status).toBe(200);
  expect(asked.at(-1)).toContain('agency=a&agency=b');
});

it('shows public figures to anyone, and no more than sixty times a minute', async () => {
  const nobody = new ApiClient(world, undefined, { 'Accept-Language': 'en' });
  const path = '/api/v1/public/indicators?from=2025-10&to=2025-11&by=field';
  const first = await nobody.get(path);
  expect([first.status, first.body]).toEqual([200, { rows: [] }]);
  const answers = await Promise.all(Array.from({ length: 60 }, () => nobody.get(path)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(refused[0]!.body).toMatchObject({ code: 'request.too-many', title: 'Too many requests' });
  expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
  // staff are not counted
  expect((await new ApiClient(world, 'quay.thach-ha').get('/api/v1/procedures')).status).toBe(200);
});
