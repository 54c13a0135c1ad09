import { plainDate } from '@lienthong/kernel';
import { ladderOf } from '../../escalation/ladder.js';
import { aStep } from '../../testing/definitions.js';
import { changed, faultsOf, refused } from '../../testing/refused.js';

const LADDER = '    term: { amount: 3, unit: working-day }\n';
const with_ = (rungs: string) => `${LADDER}    escalation: ${rungs}\n`;

refused([
  {
    law: 'a rung to an agency that nobody knows',
    from: LADDER,
    to: with_('[{ to: holder }, { late: { amount: 1, unit: working-day }, to: { agency: van-phong-khac } }]'),
    rule: 'escalation-unreachable',
    path: 'steps[2].escalation[1].to.agency',
    at: 'van-phong-khac',
  },
  {
    law: 'a rung that does not come after the one below it',
    from: LADDER,
    to: with_(
      '[{ late: { amount: 2, unit: working-day }, to: holder }, { late: { amount: 8, unit: working-hour }, to: receiver }]',
    ),
    rule: 'escalation-time',
    path: 'steps[2].escalation[1]',
    at: 'escalation',
  },
  {
    law: 'a rung at two times',
    from: LADDER,
    to: with_('[{ used: 0.5, late: { amount: 2, unit: working-day }, to: holder }]'),
    rule: 'escalation-time',
    path: 'steps[2].escalation[0]',
    at: 'escalation',
  },
]);

it('takes a ladder of its own, shares of the time before the due and terms after it', () => {
  const text = changed(
    LADDER,
    with_(
      '[{ used: 0.9, to: holder }, { to: receiver }, { late: { amount: 4, unit: working-hour }, to: { agency: cong-an-tinh } }]',
    ),
  );
  expect(faultsOf(text)).toEqual([]);
});

describe('the ladder of a step', () => {
  const on = plainDate('2025-08-01');

  it('is its own, or the ordinary one: head of the agency, receiving unit a working day later, provincial office after two', () => {
    expect(ladderOf(aStep('a'), on)).toEqual([
      { to: 'holder' },
      { late: { amount: 1, unit: 'working-day' }, to: 'receiver' },
      { late: { amount: 2, unit: 'working-day' }, to: { agency: 'van-phong-ubnd' } },
    ]);
    expect(ladderOf(aStep('a', { escalation: [{ to: 'receiver' }] }), on)).toEqual([{ to: 'receiver' }]);
    expect(ladderOf(aStep('a', { escalation: [] }), on)).toEqual([]);
  });

  it.each([
    ['what the law does not count', { clock: 'outside' }],
    ['a payment of the citizen', { kind: 'payment' }],
    ['a component case, which has its own', { kind: 'procedure' }],
    ['an opinion whose silence is consent', { kind: 'opinion', silence: { effect: 'consent' } }],
  ] as const)('is none for %s', (_, fields) => expect(ladderOf(aStep('a', fields), on)).toEqual([]));
});
