import { agencyCode, plainDate } from '@lienthong/kernel';
import fc from 'fast-check';
import type { AgencyFigures } from './agency-figures.js';
import { leagueOf, rank } from './rank.js';
import type { ComponentId, RankingRules } from './ranking-rules.js';
import { scaleOf, scoreOf } from './score.js';

const title = { vi: 'Mẫu', en: 'Sample' };
const component = (id: ComponentId, weight: number, zeroAt: number, fullAt: number) => ({
  ...{ id, title, weight, zeroAt, fullAt },
});
const rules: RankingRules = {
  ...{ id: 'ranking', version: 'mau', title, source: { document: 'Văn bản mẫu', status: 'unverified' } },
  from: plainDate('2022-01-01'),
  minLegs: { year: 30, month: 5 },
  leagues: [
    { id: 'departments', title, kinds: ['so'] },
    { id: 'communes', title, kinds: ['ubnd-xa'] },
  ],
  components: [
    component('on-time-share', 40, 0.8, 1),
    component('overrun-minutes', 20, 480, 0),
    component('satisfaction', 25, 0.5, 0.95),
    component('letters-in-time', 15, 0, 1),
  ],
};
const nothing = { numerator: 0, denominator: 0 };
const of = (agency: string, legs: number, values: Partial<AgencyFigures['values']>): AgencyFigures => ({
  agency: agencyCode(agency),
  legs,
  values: {
    ...{ 'on-time-share': nothing, 'overrun-minutes': nothing, 'overdue-running': nothing, 'letters-in-time': nothing },
    ...{ 'online-share': nothing, satisfaction: nothing, rework: nothing, supplements: nothing },
    ...values,
  },
});
const ratio = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a score by hand', () => {
  it('95 of 100 on time, 4,800 minutes over in 100 legs, 8 of 10 satisfied, 3 of 4 letters in time', () => {
    const figures = of('so-mau', 100, {
      'on-time-share': ratio(95, 100), // (0.95 − 0.80)/0.20 = 0.75 → 30
      'overrun-minutes': ratio(4_800, 100), // (48 − 480)/(0 − 480) = 0.9 → 18
      satisfaction: ratio(8, 10), // (0.8 − 0.5)/0.45 = 0.6667 → 16.67
      'letters-in-time': ratio(3, 4), // 0.75 → 11.25
    });
    const { score, parts, absent } = scoreOf(figures, rules.components);
    expect(score).toBe(75.92);
    expect(parts.map((part) => [part.component, part.value, part.scale, part.score])).toEqual([
      ['on-time-share', 0.95, 0.75, 30],
      ['overrun-minutes', 48, 0.9, 18],
      ['satisfaction', 0.8, 0.6667, 16.67],
      ['letters-in-time', 0.75, 0.75, 11.25],
    ]);
    expect(absent).toEqual([]);
  });

  it('nobody rated and no letter was owed: their 40 are shared by the others, openly', () => {
    const figures = of('so-mau', 100, { 'on-time-share': ratio(95, 100), 'overrun-minutes': ratio(4_800, 100) });
    const { score, parts, absent } = scoreOf(figures, rules.components);
    // 40/60 × 0.75 + 20/60 × 0.9
    expect(score).toBe(80);
    expect(parts.map(({ weight, weightUsed }) => [weight, weightUsed])).toEqual([
      [40, 66.67],
      [20, 33.33],
    ]);
    expect(absent).toEqual(['satisfaction', 'letters-in-time']);
  });

  it('nothing at all is no score, not 0', () => {
    expect(scoreOf(of('so-mau', 0, {}), rules.components)).toMatchObject({ score: null, parts: [] });
  });
});

describe('the ranking', () => {
  const onTime = (agency: string, share: number, legs = 50) =>
    of(agency, legs, { 'on-time-share': ratio(share * legs, legs) });

  it('ties share their place and are said to be ties; the next place counts on', () => {
    const { ranked } = rank([onTime('c', 0.9), onTime('b', 0.9), onTime('a', 0.84), onTime('d', 1)], rules, 30);
    expect(ranked.map(({ agency, rank: place, isTied, score }) => [agency, place, isTied, score])).toEqual([
      ['d', 1, false, 100],
      ['b', 2, true, 50],
      ['c', 2, true, 50],
      ['a', 4, false, 20],
    ]);
  });

  it('an agency with too few legs is listed apart, with its score', () => {
    const { ranked, tooFew } = rank([onTime('a', 0.9), onTime('b', 1, 29)], rules, 30);
    expect(ranked.map(({ agency }) => agency)).toEqual(['a']);
    expect(tooFew).toMatchObject([{ agency: 'b', legs: 29, score: 100 }]);
  });

  it('departments against departments, communes against communes, and others not at all', () => {
    expect(['so', 'ubnd-xa', 'ubnd-tinh', undefined].map((kind) => leagueOf(kind, rules))).toEqual([
      ...['departments', 'communes', undefined, undefined],
    ]);
  });
});

const arbFigures = fc
  .array(
    fc.record({
      legs: fc.integer({ min: 0, max: 60 }),
      onTime: fc.nat(60),
      over: fc.nat(100_000),
      rated: fc.nat(30),
      satisfied: fc.nat(30),
    }),
    { maxLength: 12 },
  )
  .map((many) =>
    many.map(({ legs, onTime, over, rated, satisfied }, n) =>
      of(`co-quan-${n}`, legs, {
        'on-time-share': ratio(Math.min(onTime, legs), legs),
        'overrun-minutes': ratio(over, legs),
        satisfaction: ratio(Math.min(satisfied, rated), rated),
      }),
    ),
  );

it('any figures: 0…100, parts add up to the score, used weights to 100, and the order of the figures changes nothing', () =>
  fc.assert(
    fc.property(arbFigures, (figures) => {
      const ranking = rank(figures, rules, 30);
      expect(rank([...figures].reverse(), rules, 30)).toEqual(ranking);
      for (const { score, parts, absent } of [...ranking.ranked, ...ranking.tooFew]) {
        expect(parts.length + absent.length).toBe(rules.components.length);
        if (score === null) continue;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 6);
        expect(parts.reduce((sum, part) => sum + part.weightUsed, 0)).toBeCloseTo(100, 1);
      }
      expect(ranking.ranked.every(({ score }, at, all) => at === 0 || (all[at - 1]?.score ?? 0) >= (score ?? 0))).toBe(
        true,
      );
    }),
  ));

it('an agency that does better in one thing has no lower score, and nobody else’s score moves', () =>
  fc.assert(
    fc.property(fc.nat(49), fc.nat(49), (onTime, others) => {
      const score = (kept: number) => {
        const { ranked } = rank(
          [of('a', 50, { 'on-time-share': ratio(kept, 50) }), of('b', 50, { 'on-time-share': ratio(others, 50) })],
          rules,
          30,
        );
        return new Map(ranked.map((one) => [one.agency as string, one.score ?? 0]));
      };
      expect(score(onTime + 1).get('a')).toBeGreaterThanOrEqual(score(onTime).get('a') ?? 0);
      expect(score(onTime + 1).get('b')).toBe(score(onTime).get('b'));
    }),
  ));

it.each([
  [0.7, 0.8, 1, 0],
  [0.9, 0.8, 1, 0.5],
  [600, 480, 0, 0],
  [120, 480, 0, 0.75],
  [0, 480, 0, 1],
])('%s between %s and %s is %s of the way', (value, zeroAt, fullAt, scale) =>
  expect(scaleOf(value, { zeroAt, fullAt })).toBeCloseTo(scale, 10),
);
