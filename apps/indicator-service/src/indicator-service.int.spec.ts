import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figuresOf } from '@lienthong/indicator';
import { madeUpCases, madeUpHistory, recordsOf } from '@lienthong/indicator/testing';
import { instant, plainDate } from '@lienthong/kernel';
import { withSatisfaction } from './figures/satisfaction.js';
import { messageOf, type ServedFigures, STRANGER, servedFigures } from './testing/served-figures.js';

const cases = madeUpCases(1, 12);
const facts = cases.flatMap(madeUpHistory);
const queries = (['agency', 'procedure', 'month'] as const).flatMap((by) =>
  (['case', 'leg'] as const).flatMap((unit) =>
    ['2025-04-20T09:13', '2025-05-10T17:30', '2027-01-01T00:00'].map((asOf) => ({ by, unit, asOf: instant(asOf) })),
  ),
);

/** Figures, or a problem document. */
interface Answer {
  readonly rows: readonly object[];
  readonly errors: readonly { readonly pointer: string }[];
}

describe('the indicator service', () => {
  const services: ServedFigures[] = [];
  const served = async (...of: Parameters<typeof servedFigures>): Promise<ServedFigures> => {
    const service = await servedFigures(...of);
    services.push(service);
    return service;
  };
  let plain: ServedFigures;
  beforeAll(async () => {
    plain = await served(facts.map(messageOf));
  }, 60_000);
  afterAll(async () => {
    for (const service of services) await service.stop();
  });

  it('gives the figures of the pure fold over the same facts', async () => {
    const records = recordsOf(facts);
    for (const { by, unit, asOf } of queries) {
      const { body } = await plain.figures<Answer>({ by, unit, 'as-of': asOf, size: '1000' });
      const expected = figuresOf(records, {
        ...{ by: [by], unit, asOf, basis: 'ended', where: {} },
        ...{ from: plainDate('2025-01-01'), to: plainDate('2026-12-31') },
      }).map(withSatisfaction(plainDate('2026-12-31')));
      expect(body.rows).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(expected.length).toBeGreaterThan(0);
    }
  }, 60_000);

  it('stands on the watermark of its facts, and looks at what runs as of then', async () => {
    const { body } = await plain.figures<Answer>({});
    const watermark = facts
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1);
    expect(body).toMatchObject({ watermark, unit: 'leg', query: { by: ['agency'], asOf: instant(watermark ?? '') } });
  });

  it('copies, facts of a case out of turn and messages that nobody can read change no row', async () => {
    const shuffled = facts
      .flatMap((fact, i) => (i % 3 ? [fact] : [fact, fact]))
      .map((fact, i) => ({ fact, key: (i * 7919) % 1009 }))
      .sort((a, b) => a.key - b.key)
      .map(({ fact }) => messageOf(fact));
    const other = await served([...shuffled.slice(0, 50), STRANGER, ...shuffled.slice(50), STRANGER]);
    expect((await other.dump()).counted).toEqual((await plain.dump()).counted);
    expect(await other.setAside()).toBe(2);
  }, 60_000);

  it('a fact beyond a gap waits without holding up its partition, and counts when the gap is filled', async () => {
    const one = madeUpHistory({ ...cases[0]!, n: 1, ending: 'completed' });
    const other = await served([one[0]!, ...one.slice(2)].map(messageOf));
    expect((await other.figures<Answer>({ unit: 'case' })).body.rows).toEqual([]);
    await other.write([messageOf(one[1]!)]);
    await other.caughtUp();
    expect((await other.figures<Answer>({ unit: 'case' })).body.rows).toMatchObject([{ received: 1, completed: 1 }]);
    expect((await other.dump()).counted.held).toEqual([]);
  }, 60_000);

  it('empty tables of a topic that holds much are filled in bulk, to the same bytes, and read on from there', async () => {
    const other = await served([...facts.map(messageOf), STRANGER], 0);
    expect(await other.setAside()).toBe(1);
    expect((await other.dump()).counted).toEqual((await plain.dump()).counted);
    await other.write(madeUpHistory({ ...cases[0]!, n: 8888 }).map(messageOf));
    await other.caughtUp();
    expect((await other.dump()).counted.cases.filter((row) => row.includes('-8888'))).toHaveLength(1);
  }, 60_000);

  it('says which part of a question is wrong', async () => {
    const answer = await plain.figures<Answer>({ from: '2025-13-01', by: 'weather' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(['/by', '/from']);
    expect((await plain.figures({ to: '2024-12-31' })).body).toMatchObject({
      status: 422,
      code: 'indicators.period-backwards',
    });
  });
});
