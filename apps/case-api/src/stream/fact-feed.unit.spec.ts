import type { CaseStore, LoadedCase, StoredFact } from '@lienthong/case-store';
import type { CaseCode, Clock } from '@lienthong/kernel';
import type { ListenOptions } from '@lienthong/platform/postgres';
import { setClock } from '@lienthong/testing';
import { pino } from 'pino';
import { FactFeed } from './fact-feed.js';

const facts = new Map<string, StoredFact[]>();
let failures = 0;
const record = (caseCode: string, recordedAt = '2025-11-19T02:00:01.000Z') => {
  const known = facts.get(caseCode) ?? [];
  known.push({ caseCode, seq: known.length + 1, recordedAt } as StoredFact);
  facts.set(caseCode, known);
};
const store = {
  load: async (code: CaseCode) => {
    if (failures-- > 0) throw new Error('database away');
    const known = facts.get(code) ?? [];
    return {
      state: { receivedBy: 'a', returnBy: 'a', legs: {}, lastSeq: known.length },
      facts: known,
    } as unknown as LoadedCase;
  },
  factsSince: async () => [...facts.values()].flat(),
} satisfies Pick<CaseStore, 'load' | 'factsSince'>;

let notify: ListenOptions['onNotice'];
const feed = (clock: Clock = setClock('2025-11-19T09:00')) =>
  new FactFeed({ store, clock, databaseUrl: 'none', log: pino({ level: 'silent' }), retryMs: 1 }, ({ onNotice }) => {
    notify = onNotice;
    return { stop: async () => undefined };
  });
/** What a subscriber receives, up to the n-th fact. */
async function receive(from: FactFeed, n: number, act: () => void): Promise<string[]> {
  const seen: string[] = [];
  await new Promise<void>((done) => {
    void from
      .subscribe(({ fact }) => {
        seen.push(`${fact.caseCode}/${fact.seq}`);
        if (seen.length === n) done();
      })
      .then(act);
  });
  return seen;
}
beforeEach(() => {
  facts.clear();
  failures = 0;
});

it('feeds each fact once, in order, however often it is notified', async () => {
  const seen = await receive(feed(), 3, () => {
    record('one');
    notify('one');
    notify('one');
    record('one');
    record('one');
    notify('one');
  });
  expect(seen).toEqual(['one/1', 'one/2', 'one/3']);
});

it('leaves out what was recorded before anybody looked on', async () => {
  record('old', '2025-11-18T02:00:00.000Z');
  const seen = await receive(feed(), 1, () => {
    record('old');
    notify('old');
  });
  expect(seen).toEqual(['old/2']);
});

it('is not told of history that an import brings', async () => {
  const seen = await receive(feed(), 1, () => {
    record('IMP-mau-1');
    notify('IMP-mau-1');
    record('one');
    notify('one');
  });
  expect(seen).toEqual(['one/1']);
});

it('finds what was recorded while the connection was away', async () => {
  const seen = await receive(feed(), 1, () => {
    record('missed');
    notify('');
  });
  expect(seen).toEqual(['missed/1']);
});

it('tries again when the database did not answer', async () => {
  failures = 2;
  const seen = await receive(feed(), 1, () => {
    record('one');
    notify('one');
  });
  expect(seen).toEqual(['one/1']);
});

it('loses nothing of the first reader while a second one comes in beside him', async () => {
  const asked: (() => void)[] = [];
  const at = Date.parse('2025-11-19T02:00:00Z');
  const from = feed({ now: () => new Promise((answer) => asked.push(() => answer(at))) });
  const seen: string[] = [];
  const all = new Promise<void>((done) => {
    void from.subscribe(({ fact }) => {
      seen.push(fact.caseCode);
      if (seen.length === 2) done();
    });
  });
  const second = from.subscribe(() => undefined);
  asked[0]!();
  await new Promise(setImmediate);
  record('one');
  record('two');
  notify('one');
  notify('two');
  asked[1]!();
  await second;
  await all;
  expect(seen).toEqual(['one', 'two']);
});
