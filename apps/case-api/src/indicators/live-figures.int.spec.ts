import 'reflect-metadata';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiClient } from '../testing/api-client.js';
import { type ApiWorld, startApiWorld } from '../testing/api-world.js';

/** Stands in for the indicator service: says what it was asked, and goes on until the other side goes. */
const asked: IncomingMessage[] = [];
let gone = (): void => undefined;
const left = new Promise<void>((resolve) => {
  gone = resolve;
});
let service: Server;
let world: ApiWorld;

beforeAll(async () => {
  service = createServer((request, response) => {
    asked.push(request);
    response.on('close', gone);
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1000\n\nid: x\nevent: figures\ndata: {}\n\n');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => service.once('listening', resolve));
  world = await startApiWorld(undefined, new URL(`http://127.0.0.1:${(service.address() as AddressInfo).port}`));
});
afterAll(async () => {
  await world.stop();
  service.closeAllConnections();
  service.close();
});

it('passes on a live board as it comes, with where its reader was, and lets go of it when the reader goes', async () => {
  const client = new ApiClient(world, 'thanh-tra.tinh');
  const halt = new AbortController();
  const query = 'from=2025-01-01&to=2025-12-31&agency=so-tai-chinh&agency=cong-an-tinh&by=agency';
  const answer = await fetch(`${world.address}/api/v1/indicators/live?${query}`, {
    headers: { ...(await client.headers()), 'Last-Event-ID': 'before' },
    signal: halt.signal,
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const { value } = (await answer.body?.getReader().read()) ?? {};
  expect(Buffer.from(value ?? []).toString()).toContain('event: figures');
  expect(asked[0]?.url).toBe(`/api/v1/indicators/live?${query}`);
  expect(asked[0]?.headers['last-event-id']).toBe('before');
  halt.abort();
  await left;
});

it('is for whoever is signed in', async () => {
  const answer = await fetch(`${world.address}/api/v1/indicators/live?from=2025-01-01&to=2025-12-31`);
  expect(answer.status).toBe(401);
});
