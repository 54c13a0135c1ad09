import 'reflect-metadata';
import { EventEmitter } from 'node:events';
import type { CaseStore, StoredFact } from '@lienthong/case-store';
import type { Caller } from '@lienthong/platform/identity';
import type { Response } from 'express';
import type { CaseSight } from '../identity/case-scope.js';
import type { FactFeed } from './fact-feed.js';
import { StreamController } from './stream.controller.js';

/** As much of a response as a stream writes to; nothing is sent anywhere. */
class Line extends EventEmitter {
  destroyed = false;
  writableEnded = false;
  readonly writableLength = 0;
  status = () => this;
  set = () => this;
  flushHeaders = () => undefined;
  write = () => true;
  end = () => {
    this.writableEnded = true;
    this.emit('close');
  };
}

it('what a reader missed is read for him only as long as he is there', async () => {
  const line = new Line();
  let pages = 0;
  const factsSince = async (): Promise<readonly StoredFact[]> => {
    pages += 1;
    if (pages > 2) throw new Error('read on for nobody');
    if (pages === 2) {
      line.destroyed = true;
      line.emit('close');
    }
    const fact = { caseCode: '000.00.00.H27-251119-0001', recordedAt: '2025-11-19T02:00:00.000Z', by: {}, custody: {} };
    return Array.from(
      { length: 500 },
      (_, n) => ({ ...fact, seq: pages * 1_000 + n, data: {} }) as unknown as StoredFact,
    );
  };
  const feed = { subscribe: async () => () => undefined } as unknown as FactFeed;
  const sight = { ownOf: async () => ({ everything: true }) } as unknown as CaseSight;
  const controller = new StreamController(feed, { factsSince } as unknown as CaseStore, 60_000, sight);
  const had = '2025-11-19T02:00:00.000Z~000.00.00.H27-251119-0001~1';
  await controller.stream({} as Caller, had, line as unknown as Response);
  expect(pages).toBe(2);
});
