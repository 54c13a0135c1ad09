import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { madeUpCases, madeUpHistory } from '@lienthong/indicator/testing';
import { messageOf, OPERATOR_KEY, type ServedFigures, servedFigures } from '../testing/served-figures.js';

const cases = madeUpCases(1, 12);
const DONE = '{"done":true}';

describe('a rebuild of the figures', () => {
  let served: ServedFigures;
  beforeAll(async () => {
    served = await servedFigures(cases.flatMap(madeUpHistory).map(messageOf));
  }, 60_000);
  afterAll(() => served.stop());

  it('from offset 0 gives identical tables, and goes on from there', async () => {
    const before = await served.dump();
    expect((await served.rebuild()).at(-1)).toBe(DONE);
    expect(await served.dump()).toEqual(before);
    await served.write(madeUpHistory({ ...cases[0]!, n: 9999 }).map(messageOf));
    await served.caughtUp();
    expect((await served.dump()).counted.cases).toHaveLength(before.counted.cases.length + 1);
  }, 60_000);

  it.each([{}, { Authorization: 'Bearer c2VjcmV0' }, { Authorization: `Basic ${OPERATOR_KEY}` }])(
    'is made for nobody who does not show the operators’ key: %j',
    async (headers) => {
      const before = await served.dump();
      const answer = await served.rebuildBy(headers as Record<string, string>);
      expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'indicators.operator-only' }]);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      expect(await served.dump()).toEqual(before);
    },
  );

  it('mends positions of a topic that is gone', async () => {
    const before = await served.dump();
    await served.pool.query('UPDATE indicators.topic_position SET next_offset = next_offset + 1000');
    expect((await served.rebuild()).at(-1)).toBe(DONE);
    expect(await served.dump()).toEqual(before);
  }, 60_000);

  it('goes on while figures are served and cases go on, and misses nothing of them', async () => {
    const more = Array.from({ length: 60 }, (_, n) => madeUpHistory({ ...cases[n % cases.length]!, n: 5000 + n }));
    let isBusy = true;
    const writing = (async () => {
      for (const history of more) await served.write(history.map(messageOf));
      isBusy = false;
    })();
    while (isBusy) {
      const rebuilding = served.rebuild();
      expect((await served.figures({ by: 'month' })).status).toBe(200);
      expect((await rebuilding).at(-1)).toBe(DONE);
    }
    await writing;
    await served.caughtUp();
    const after = await served.dump();
    await served.rebuild();
    expect(await served.dump()).toEqual(after);
    expect(after.counted.cases.filter((row) => /-5\d{3},/.test(row))).toHaveLength(60);
  }, 60_000);

  it('leaves the old figures until the swap and the new ones from then on, answers at every moment, and says how far it is', async () => {
    const rows = async () => {
      const { status, body } = await served.figures<{ readonly rows: readonly object[] }>({ by: 'agency' });
      expect(status).toBe(200);
      return JSON.stringify(body.rows);
    };
    const right = await rows();
    await served.pool.query('UPDATE indicators.roll_up SET received = received + 1000');
    const wrong = await rows();
    let isOver = false;
    const rebuilding = served.rebuild().finally(() => {
      isOver = true;
    });
    const seen: string[] = [];
    while (!isOver) seen.push(await rows());
    const lines = await rebuilding;
    // once new, never old again
    const turns = seen.filter((one, n) => one !== seen[n - 1]);
    expect([turns, [...turns, right]]).toContainEqual([wrong, right]);
    expect(await rows()).toBe(right);
    const read = lines.slice(0, -1).map((line) => (JSON.parse(line) as { read: number }).read);
    expect(read[0]).toBe(0);
    expect(read).toEqual([...read].sort((a, b) => a - b));
  }, 60_000);
});
