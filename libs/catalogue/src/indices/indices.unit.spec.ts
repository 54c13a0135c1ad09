import { plainDate } from '@lienthong/kernel';
import { IndexNotInForce, InvalidIndexFile, qualityIndex, rankingRules, resolutionTargets } from '../index.js';
import { qualityIndexFile, rankingFile } from './index-file.schema.js';
import { parseIndex } from './indices.js';

const today = plainDate('2026-11-23');

describe('the index of QĐ 766 (domain.md §3.1)', () => {
  const index = qualityIndex(today);

  it('has the groups of the decision, 100 points together', () => {
    const points = Object.fromEntries(index.groups.map((group) => [group.id, group.points]));
    expect(points).toEqual({
      transparency: 18,
      progress: 20,
      online: 12,
      payment: 10,
      satisfaction: 18,
      digitisation: 22,
    });
  });

  it('has every formula of the description, and thresholds where it gives all points from a rate on', () => {
    const ids = [
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2.1',
      '2.2',
      '3.1',
      '3.2',
      '3.3',
      '3.5',
      '3.6',
      '4.1',
      '4.2',
      '4.3',
      '4.4',
    ];
    expect(index.formulas.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...ids, '4.5a', '4.5b', '5.1', '5.2', '5.3', '5.4']),
    );
    const from = Object.fromEntries(index.formulas.map(({ id, fullAt }) => [id, fullAt]));
    expect(from).toMatchObject({ '2.1': 100, '3.1': 80, '3.3': 50, '3.5': 80, '4.2': 80, '4.3': 80, '5.4': 90 });
  });

  it('says of every number that nobody has compared it with the decision yet', () => {
    expect(index.source.status).toBe('unverified');
    expect([...index.groups, ...index.formulas].every(({ status }) => status === 'unverified')).toBe(true);
  });

  it('was not in force before its day', () => {
    expect(() => qualityIndex(plainDate('2022-06-22'))).toThrow(IndexNotInForce);
  });

  it.each([
    ['points that do not add up to the group', { formulas: index.formulas.slice(1) }],
    ['groups that do not add up to the total', { total: 101 }],
    ['a formula of no group', { formulas: index.formulas.map((one) => ({ ...one, group: 'khac' })) }],
    ['two formulas of one id', { formulas: [...index.formulas, index.formulas.find(({ points }) => points === 0)] }],
  ])('a file with %s is refused', (_, change) => {
    expect(() => parseIndex('mau.yaml', { ...index, ...change }, qualityIndexFile)).toThrow(InvalidIndexFile);
  });
});

it('R6: more than half on line by 2025, more than 80 % by 2030; R10: 90 % satisfied by 2025, 95 % by 2030', () => {
  const { targets, satisfiedFrom } = resolutionTargets(today);
  const goals = Object.fromEntries(targets.map((target) => [target.id, target.goals]));
  expect(goals).toMatchObject({
    'online-share': [
      { by: '2025-12-31', above: 0.5 },
      { by: '2030-12-31', above: 0.8 },
    ],
    'online-procedures': [{ by: '2025-12-31', atLeast: 1 }],
    satisfaction: [
      { by: '2025-12-31', atLeast: 0.9 },
      { by: '2030-12-31', atLeast: 0.95 },
    ],
  });
  expect(satisfiedFrom).toBe(4);
});

it('R11: the weights of the ranking add up to 100, and no kind of agency plays in two leagues', () => {
  const rules = rankingRules(today);
  expect(rules.components.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  const twice = rules.leagues.map((league) => ({ ...league, kinds: ['so'] }));
  expect(() => parseIndex('mau.yaml', { ...rules, leagues: twice }, rankingFile)).toThrow('two leagues');
  const heavier = rules.components.map((one) => ({ ...one, weight: one.weight + 1 }));
  expect(() => parseIndex('mau.yaml', { ...rules, components: heavier }, rankingFile)).toThrow('108');
});
